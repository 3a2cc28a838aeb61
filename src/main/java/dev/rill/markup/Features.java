package dev.rill.markup;

import java.util.regex.Pattern;

/**
 * What a document holds that a plain message can only imitate.
 *
 * @param table a row of dashes below a row with bars
 * @param taskList an item that begins with a box
 * @param formula {@code $$...$$}, {@code \[...\]}, {@code \(...\)} or {@code $...$} on one line
 */
record Features(boolean table, boolean taskList, boolean formula) {
    private static final Pattern DASHES = Pattern.compile(
            "[ \\t>]*+\\|?+[ \\t]*+:?+-++:?+[ \\t]*+(?:\\|[ \\t]*+:?+-++:?+[ \\t]*+)*+\\|?+[ \\t\\r]*+");
    private static final Pattern TASK =
            Pattern.compile("^[ \\t>]*+(?:[-+*]|\\d{1,9}+[.)])[ \\t]++\\[[ xX]][ \\t]", Pattern.MULTILINE);
    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$|\\\\\\[|\\\\\\(|(?<![\\\\$\\w])\\$[^\\s$](?:[^$\\n]{0,200}[^\\s$\\\\])?\\$(?![\\d$])");

    /** Looks for signs, in time in proportion to the text; what stands in code may deceive it. */
    static Features of(CharSequence markdown) {
        return new Features(
                hasTable(markdown.toString()),
                TASK.matcher(markdown).find(),
                FORMULA.matcher(markdown).find());
    }

    private static boolean hasTable(String markdown) {
        boolean barsAbove = false;
        int start = 0;
        while (start < markdown.length()) {
            int end = markdown.indexOf('\n', start);
            String line = markdown.substring(start, end < 0 ? markdown.length() : end);
            if (barsAbove && DASHES.matcher(line).matches()) {
                return true;
            }
            barsAbove = line.indexOf('|') >= 0;
            start = end < 0 ? markdown.length() : end + 1;
        }
        return false;
    }

    /** Whether there is any of them. */
    boolean any() {
        return table || taskList || formula;
    }
}
