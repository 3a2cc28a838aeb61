package dev.rill.markup;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;

/** Sets a table that is too wide: each row a block, each cell a line with its column's name. */
final class RecordSetter {
    private final Manuscript manuscript;
    private final Sheet sheet;
    private final InlineSetter inlines;

    RecordSetter(Manuscript manuscript, Sheet sheet, InlineSetter inlines) {
        this.manuscript = manuscript;
        this.sheet = sheet;
        this.inlines = inlines;
    }

    void set(List<TableRow> rows, List<String> names, String margin) {
        sheet.margin(margin);
        if (rows.size() == 1) {
            names(rows.getFirst());
            return;
        }
        boolean first = true;
        for (TableRow row : rows.subList(1, rows.size())) {
            if (TableSetter.isVisible(row, manuscript)) {
                record(row, names, first);
                first = false;
            }
        }
    }

    private void names(TableRow header) {
        int before = sheet.length();
        for (TableCell cell : TableSetter.cells(header)) {
            sheet.make(sheet.length() > before ? " · " : "");
            inlines.set(cell, manuscript.lead());
        }
    }

    private void record(TableRow row, List<String> names, boolean first) {
        if (!first) {
            sheet.gap(2);
        }
        if (BlockSetter.start(row) >= manuscript.lead()) {
            sheet.begin(new Seam(BlockSetter.start(row), row, !first, false));
        }
        int column = 0;
        for (TableCell cell : TableSetter.cells(row)) {
            if (isVisible(cell)) {
                cell(cell, names.get(column), column == 0);
            }
            column++;
        }
    }

    private boolean isVisible(TableCell cell) {
        return cell.getFirstChild() != null
                && !cell.getFirstChild().getSourceSpans().isEmpty()
                && BlockSetter.end(cell) > manuscript.lead();
    }

    private void cell(TableCell cell, String name, boolean title) {
        if (title) {
            sheet.open(Range.BOLD, "");
        }
        boolean goesOn = BlockSetter.start(cell) < manuscript.lead();
        if (!name.isEmpty() && !goesOn) {
            sheet.make(name.replace('\n', ' ') + ": ");
        }
        inlines.set(cell, manuscript.lead());
        if (title) {
            sheet.close(Range.BOLD);
        }
        sheet.gap(1);
    }
}
