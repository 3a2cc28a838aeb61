package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lead of a page: Markdown that opens again what is open where the page begins.
 *
 * <p>Quotes and list items are opened by a paragraph that holds but a placeholder; then comes, on a line of its own, what
 * the source goes on with. The placeholder is a letter: before and behind marks of styles it leaves them what they are.
 */
final class Leads {
    private static final String PLACEHOLDER = "x";
    private static final String BARS = " |".repeat(Manuscript.MOST_COLUMNS) + " ";
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<!--|<\\?|<!\\[CDATA\\[|<![a-zA-Z]|<(script|pre|style|textarea)\\b)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_INFO = 64;

    private final Manuscript manuscript;

    private Leads(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** The beginning of the page behind a cut. */
    static Beginning behind(Cut cut, Manuscript manuscript) {
        Leads leads = new Leads(manuscript);
        List<Block> around = cut.atBlock()
                ? leads.aroundBlock(cut)
                : leads.around(blockOf(cut.run().node()));
        String inner = cut.atBlock() ? leads.beforeBlock(cut) : leads.insideBlock(cut);
        String outer = around.isEmpty() ? "" : Containers.opened(around, PLACEHOLDER);
        return new Beginning(manuscript.source(cut.index()), outer + inner, leads.numbers(around));
    }

    private List<Integer> numbers(List<Block> around) {
        List<Integer> numbers = new ArrayList<>();
        for (Block block : around) {
            if (block instanceof ListItem item && item.getParent() instanceof OrderedList list) {
                numbers.add(Numbers.of(item, list, manuscript));
            }
        }
        return numbers;
    }

    private static Block blockOf(Node node) {
        Node each = node;
        while (!(each instanceof Block block)) {
            if (each instanceof TableCell) {
                each = each.getParent().getParent().getParent();
            } else {
                each = each.getParent();
            }
        }
        return block;
    }

    /** The quotes and items around a block, outermost first. */
    private List<Block> around(Node block) {
        List<Block> around = new ArrayList<>();
        for (Node node = block.getParent(); node != null; node = node.getParent()) {
            if (node instanceof BlockQuote || node instanceof ListItem) {
                around.addFirst((Block) node);
            }
        }
        return around;
    }

    /** Before a new item, the item before it is open. */
    private List<Block> aroundBlock(Cut cut) {
        Node block = cut.run().seam().orElseThrow().block();
        Node outer = block instanceof TableRow ? tableOf(block) : block;
        List<Block> around = around(outer);
        if (block instanceof ListItem && block.getPrevious() instanceof ListItem before) {
            around.add(before);
        }
        return around;
    }

    private String beforeBlock(Cut cut) {
        Node block = cut.run().seam().orElseThrow().block();
        if (block instanceof TableRow) {
            return header(tableOf(block));
        }
        String rest = Containers.continued(around(block));
        if (block instanceof ListItem item) {
            return rest + " ".repeat(item.getMarkerIndent());
        }
        return block instanceof IndentedCodeBlock ? rest + Containers.CODE_INDENT : rest;
    }

    private String insideBlock(Cut cut) {
        Node node = cut.run().node();
        Block block = blockOf(node);
        String rest = Containers.continued(around(block));
        return switch (block) {
            case FencedCodeBlock code ->
                rest + fence(code) + "\n" + rest + " ".repeat(code.getFenceIndent()) + PLACEHOLDER;
            case IndentedCodeBlock code -> rest + Containers.CODE_INDENT + PLACEHOLDER;
            case Heading heading -> rest + "#".repeat(heading.getLevel()) + " " + inlines(cut);
            case HtmlBlock html -> rest + htmlStart(html) + cut.run().tags().source();
            case TableBlock table when isInBody(node) -> header(table) + emptyCells(node) + inlines(cut);
            default -> rest + (isBehindBar(cut) ? PLACEHOLDER + BARS : "") + inlines(cut);
        };
    }

    /** The rest of a line with bars must not become the header of a table that has fewer columns than its rows. */
    private boolean isBehindBar(Cut cut) {
        for (int i = cut.index() - 1; i >= 0 && manuscript.text().charAt(i) != '\n'; i--) {
            if (manuscript.text().charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private String inlines(Cut cut) {
        return InlineLeads.of(cut, manuscript.text(), PLACEHOLDER);
    }

    private static String fence(FencedCodeBlock code) {
        int length = code.getOpeningFenceLength() == null ? 3 : code.getOpeningFenceLength();
        String info = code.getInfo().lines().findFirst().orElse("").replace("`", "");
        return " ".repeat(code.getFenceIndent())
                + code.getFenceCharacter().repeat(length)
                + info.substring(0, Math.min(LONGEST_INFO, info.length()));
    }

    /** Blocks of HTML end in different ways, and which one is told by how they begin. */
    private static String htmlStart(HtmlBlock html) {
        Matcher start = HTML_START.matcher(html.getLiteral());
        return start.lookingAt() ? start.group(1) + (start.group(2) == null ? " " : ">") : "<details>";
    }

    private static TableBlock tableOf(Node row) {
        Node node = row;
        while (!(node instanceof TableBlock table)) {
            node = node.getParent();
        }
        return table;
    }

    private static @Nullable TableCell cellOf(Node node) {
        Node each = node;
        while (each != null && !(each instanceof TableCell)) {
            each = each.getParent();
        }
        return (TableCell) each;
    }

    private static boolean isInBody(Node node) {
        TableCell cell = cellOf(node);
        return cell != null && !cell.isHeader();
    }

    private static String emptyCells(Node node) {
        StringBuilder empty = new StringBuilder("|");
        TableCell cell = cellOf(node);
        for (Node before = cell == null ? null : cell.getPrevious(); before != null; before = before.getPrevious()) {
            empty.append(" |");
        }
        return empty.append(' ').toString();
    }

    /** A table goes on below its header. */
    private String header(TableBlock table) {
        String rest = Containers.continued(around(table));
        TableRow row = (TableRow) table.getFirstChild().getFirstChild();
        StringBuilder dashes = new StringBuilder("|");
        for (TableCell cell : TableSetter.cells(row)) {
            dashes.append(dashes(cell)).append('|');
        }
        int end = BlockSetter.end(row);
        int start = BlockSetter.start(row);
        String written =
                manuscript.text().substring(end > manuscript.lead() ? Math.max(start, manuscript.lead()) : start, end);
        return rest + written + "\n" + rest + dashes + "\n" + rest;
    }

    private static String dashes(TableCell cell) {
        return switch (cell.getAlignment()) {
            case LEFT -> ":--";
            case RIGHT -> "--:";
            case CENTER -> ":-:";
            case null -> "---";
        };
    }
}
