package dev.rill.markup;

import java.util.regex.Pattern;

/**
 * What of the last lines of a growing text is held back, because the next character may give it another meaning: a
 * marker without its text, a line of dashes, a row of a table or the definition of a link that is not at its end.
 */
final class LineTail {
    private static final int LONGEST_HELD_LINE = 1000;
    private static final String INSIDE = "(?:[ \\t>]++|(?:[-+*]|\\d{1,9}+[.)])[ \\t]++)*+";
    private static final Pattern MARKER =
            Pattern.compile(INSIDE + "(?:[-+*]|\\d{1,9}+[.)]?+|#{1,6}+|\\[[ xX]?+\\]?+)?+[ \\t]*+");
    private static final Pattern RULE = Pattern.compile(INSIDE + "(?:[-*_=|:~`][ \\t]*+)++");
    private static final Pattern ROW = Pattern.compile(INSIDE + "\\|.*+");
    private static final Pattern DEFINITION = Pattern.compile(INSIDE + "\\[[^\\]^][^\\]]*+]:.*+");

    private LineTail() {}

    /** The index up to which the text can be shown. */
    static int settled(String text, int lead) {
        int end = text.length();
        if (end > lead && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int line = lineStart(text, end);
        if (end - line <= LONGEST_HELD_LINE && isUnsettled(text.substring(line, end))) {
            end = line;
        }
        if (end == line && end > 0) {
            end = beforeLoneHeader(text, end);
        }
        return Math.max(end, lead);
    }

    private static boolean isUnsettled(String line) {
        return MARKER.matcher(line).matches()
                || RULE.matcher(line).matches()
                || ROW.matcher(line).matches()
                || DEFINITION.matcher(line).matches();
    }

    /** A first row waits for the row of dashes. */
    private static int beforeLoneHeader(String text, int end) {
        int row = lineStart(text, end - 1);
        if (end - row > LONGEST_HELD_LINE || !isRow(text.substring(row, end - 1))) {
            return end;
        }
        boolean first = row == 0 || !isRow(text.substring(lineStart(text, row - 1), row - 1));
        return first ? row : end;
    }

    private static boolean isRow(String line) {
        return line.length() <= LONGEST_HELD_LINE && ROW.matcher(line).matches();
    }

    private static int lineStart(String text, int end) {
        return text.lastIndexOf('\n', end - 1) + 1;
    }
}
