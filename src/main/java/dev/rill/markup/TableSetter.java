package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Sets tables: aligned, in letters of equal width, as long as a phone has room for them; else row by row, a line for each
 * cell, with the column's name before it; and as written if even that would be too much.
 */
final class TableSetter {
    private static final int WIDEST = 40;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_HEADER = 400;
    private static final int LONGEST_NAME = 80;
    private static final String BAR = " │ ";

    private final Manuscript manuscript;
    private final Sheet sheet;
    private final InlineSetter inlines;

    TableSetter(Manuscript manuscript, Sheet sheet) {
        this.manuscript = manuscript;
        this.sheet = sheet;
        this.inlines = new InlineSetter(manuscript, sheet);
    }

    void set(TableBlock table, String margin) {
        List<TableRow> rows = rows(table);
        boolean waits = rows.size() == 1 && manuscript.growing() && table.getNext() == null;
        if (rows.isEmpty() || waits || !isVisible(rows.getLast())) {
            return;
        }
        if (isTooMuch(rows.getFirst())) {
            inlines.block(table);
            return;
        }
        List<List<String>> texts = texts(rows);
        int[] widths = widths(texts);
        if (fits(rows, texts, widths)) {
            aligned(rows, texts, widths);
        } else {
            new RecordSetter(manuscript, sheet, inlines).set(rows, texts.getFirst(), margin);
        }
    }

    private static boolean isTooMuch(TableRow header) {
        return cells(header).size() > MOST_COLUMNS
                || header.getSourceSpans().stream()
                                .mapToInt(SourceSpan::getLength)
                                .sum()
                        > LONGEST_HEADER
                || cells(header).stream()
                        .anyMatch(cell -> BlockSetter.end(cell) - BlockSetter.start(cell) > LONGEST_NAME);
    }

    private static List<TableRow> rows(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow each) {
                    rows.add(each);
                }
            }
        }
        return rows;
    }

    static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell each) {
                cells.add(each);
            }
        }
        return cells;
    }

    private boolean isVisible(TableRow row) {
        return isVisible(row, manuscript);
    }

    /** A row that the lead repeats, or that is not finished, is not shown. */
    static boolean isVisible(TableRow row, Manuscript manuscript) {
        List<SourceSpan> spans = row.getSourceSpans();
        return !spans.isEmpty()
                && spans.getFirst().getInputIndex() + spans.getFirst().getLength() > manuscript.lead()
                && spans.getFirst().getInputIndex() < manuscript.end();
    }

    private List<List<String>> texts(List<TableRow> rows) {
        return rows.stream().map(this::texts).toList();
    }

    /** A header in the lead shows itself again; one that begins there and goes on in the source does not. */
    private List<String> texts(TableRow row) {
        int from = BlockSetter.end(row) > manuscript.lead() ? manuscript.lead() : 0;
        return cells(row).stream().map(cell -> text(cell, from)).toList();
    }

    private String text(TableCell cell, int from) {
        Sheet scratch = new Sheet();
        new InlineSetter(manuscript, scratch).set(cell, from);
        return scratch.text().strip();
    }

    private static int[] widths(List<List<String>> texts) {
        int[] widths = new int[texts.getFirst().size()];
        for (List<String> row : texts) {
            for (int column = 0; column < Math.min(widths.length, row.size()); column++) {
                widths[column] = Math.max(widths[column], Columns.of(row.get(column)));
            }
        }
        return widths;
    }

    private boolean fits(List<TableRow> rows, List<List<String>> texts, int[] widths) {
        int total = BAR.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total <= WIDEST
                && texts.stream().allMatch(TableSetter::isOneShortLine)
                && rows.stream().noneMatch(row -> cells(row).stream().anyMatch(TableSetter::leads))
                && !goesOnInACell(rows);
    }

    private static boolean isOneShortLine(List<String> row) {
        return row.stream().noneMatch(cell -> cell.indexOf('\n') >= 0)
                && row.stream().mapToInt(String::length).sum() <= LONGEST_LINE;
    }

    /** Links have no place in letters of equal width. */
    private static boolean leads(Node cell) {
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link || node instanceof Image || leads(node)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOnInACell(List<TableRow> rows) {
        return rows.stream().skip(1).anyMatch(row -> BlockSetter.start(row) < manuscript.lead() && isVisible(row));
    }

    private void aligned(List<TableRow> rows, List<List<String>> texts, int[] widths) {
        if (sheet.hasFirst()) {
            sheet.mark();
            sheet.gap(1);
        }
        sheet.margin("");
        sheet.open(Range.PRE, "");
        List<TableCell> heads = cells(rows.getFirst());
        for (int row = 0; row < rows.size(); row++) {
            if (row > 0) {
                sheet.begin(new Seam(BlockSetter.start(rows.get(row)), rows.get(row), false, row == 1));
                sheet.gap(1);
            }
            sheet.make(line(texts.get(row), widths, heads));
            if (row == 0) {
                sheet.gap(1);
                sheet.make(rule(widths));
            }
        }
        sheet.close(Range.PRE);
    }

    private static String line(List<String> cells, int[] widths, List<TableCell> heads) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = column < cells.size() ? cells.get(column) : "";
            padded.add(Columns.padded(cell, widths[column], heads.get(column).getAlignment()));
        }
        return String.join(BAR, padded).stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("─".repeat(width));
        }
        return String.join("─┼─", dashes);
    }
}
