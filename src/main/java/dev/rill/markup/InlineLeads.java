package dev.rill.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Opens again the styles, links and code spans that are open at a cut. */
final class InlineLeads {
    private InlineLeads() {}

    static String of(Cut cut, String text, String placeholder) {
        Deque<String> marks = new ArrayDeque<>();
        for (Node node = cut.run().node(); node != null && !isWhole(node); node = node.getParent()) {
            String mark = mark(node, text);
            if (!mark.isEmpty()
                    && (node != cut.run().node() || cut.place() > cut.run().at())) {
                marks.push(mark);
            }
        }
        StringBuilder lead = new StringBuilder(placeholder)
                .append(' ')
                .append(cut.run().tags().source());
        while (!marks.isEmpty()) {
            lead.append(marks.pop()).append(placeholder).append(marks.isEmpty() ? "" : " ");
        }
        return lead.toString();
    }

    private static boolean isWhole(Node node) {
        return node instanceof Block || node instanceof TableCell;
    }

    private static String mark(Node node, String text) {
        return switch (node) {
            case Code code -> "`".repeat(ticks(text, BlockSetter.start(code)));
            case Link link ->
                BlockSetter.end(link) <= text.length() && text.charAt(BlockSetter.end(link) - 1) == ')' ? "[" : "";
            case Delimited style -> style.getOpeningDelimiter();
            default -> "";
        };
    }

    private static int ticks(String text, int start) {
        int ticks = 0;
        while (start + ticks < text.length() && text.charAt(start + ticks) == '`') {
            ticks++;
        }
        return ticks;
    }
}
