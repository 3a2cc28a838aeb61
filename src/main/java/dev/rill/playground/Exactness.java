package dev.rill.playground;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Compares what a chat shows with what the model said. Plain words must agree to the letter (white space at the seams of a
 * split answer aside); where the model wrote Markdown, only letters and digits are compared, because its signs are not shown.
 */
final class Exactness {
    private static final Pattern MARKDOWN = Pattern.compile("[*_`#>|~\\[]|^\\s*[-+] |^\\s*\\d+\\. ", Pattern.MULTILINE);
    private static final Pattern HIDDEN = Pattern.compile("\\]\\([^)]*\\)|^\\s*```\\w*|&\\w+;", Pattern.MULTILINE);
    private static final int ENOUGH = 3;

    private final String expected;
    private final String stripped;
    private final boolean marked;

    Exactness(String expected) {
        this.expected = expected;
        this.stripped = expected.strip();
        this.marked = MARKDOWN.matcher(expected).find();
    }

    /** Whether the messages show the whole answer. */
    boolean whole(Collection<String> shown) {
        if (shown.size() == 1 && (!marked || shown.iterator().next().equals(stripped))) {
            return shown.iterator().next().equals(stripped);
        }
        var length = shown.stream().mapToInt(String::length).sum();
        if (length < expected.length() / 4 || length > expected.length() * 2 + 100) {
            return false;
        }
        var together = String.join("", shown);
        if (!marked) {
            return solid(together).equals(solid(expected));
        }
        return letters(together).equals(letters(HIDDEN.matcher(expected).replaceAll(" ")));
    }

    /** Whether a text is a beginning of the answer, and not a placeholder. */
    boolean begins(String shown) {
        var beginning = letters(shown.substring(0, Math.min(40, shown.length())));
        var compared = Math.min(ENOUGH, beginning.length());
        return compared > 0
                && letters(expected.substring(0, Math.min(80, expected.length())))
                        .startsWith(beginning.substring(0, compared));
    }

    private static String solid(String text) {
        return kept(text, false);
    }

    private static String letters(String text) {
        return kept(text, true);
    }

    private static String kept(String text, boolean onlyLetters) {
        var kept = new StringBuilder(text.length());
        text.chars()
                .filter(sign -> onlyLetters ? Character.isLetterOrDigit(sign) : !Character.isWhitespace(sign))
                .forEach(sign -> kept.append((char) sign));
        return kept.toString();
    }
}
