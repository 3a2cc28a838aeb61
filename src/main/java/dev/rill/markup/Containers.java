package dev.rill.markup;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;

/** How quotes and list items are written, so that what is indented for the original is indented for them. */
final class Containers {
    static final String CODE_INDENT = "    ";
    private static final String QUOTE = "> ";
    private static final int LONGEST_NUMBER = 9;

    private Containers() {}

    /** They begin, hold a paragraph, and wait for what comes after a blank line. */
    static String opened(List<Block> around, String paragraph) {
        StringBuilder first = new StringBuilder();
        around.forEach(block -> first.append(marker(block)));
        return first + paragraph + "\n" + continued(around) + "\n";
    }

    /** What stands before each of their lines but the first. */
    static String continued(List<Block> around) {
        StringBuilder rest = new StringBuilder();
        around.forEach(
                block -> rest.append(block instanceof ListItem item ? " ".repeat(item.getContentIndent()) : QUOTE));
        return rest.toString();
    }

    private static String marker(Block block) {
        if (!(block instanceof ListItem item)) {
            return QUOTE;
        }
        int indent = Math.min(item.getMarkerIndent(), 3);
        int width = item.getContentIndent() - indent;
        return " ".repeat(indent)
                + switch (item.getParent()) {
                    case OrderedList list -> number(width, list.getMarkerDelimiter());
                    case BulletList list -> list.getMarker() + " ".repeat(Math.clamp(width - 1L, 1, 4));
                    default -> QUOTE;
                };
    }

    /** As wide as the original; the number itself is told apart from the lead. */
    private static String number(int width, String delimiter) {
        int digits = Math.clamp(width - 2L, 1, LONGEST_NUMBER);
        return "0".repeat(digits - 1) + "1" + delimiter + " ".repeat(Math.clamp(width - digits - 1L, 1, 4));
    }
}
