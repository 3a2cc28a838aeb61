package dev.rill.markup;

/** What at the very end of a growing paragraph is held back: marks whose meaning the next character decides. */
final class TextTail {
    private static final String MARKS = "*_~|`!$";
    private static final int LONGEST_REFERENCE = 32;

    private TextTail() {}

    /** The length of what can be shown. */
    static int settled(String text) {
        int end = text.length();
        while (true) {
            int before = end;
            end = beforeReference(text, beforeFormula(text, beforeMarks(text, beforeSpace(text, end))));
            if (end == before) {
                return end;
            }
        }
    }

    private static int beforeSpace(String text, int end) {
        int settled = end;
        while (settled > 0 && Character.isWhitespace(text.charAt(settled - 1))) {
            settled--;
        }
        return settled;
    }

    private static int beforeMarks(String text, int end) {
        int settled = end;
        while (settled > 0 && MARKS.indexOf(text.charAt(settled - 1)) >= 0) {
            settled--;
        }
        boolean escapes = endsInEscape(text, settled);
        if (settled == end) {
            return escapes ? end - 1 : end;
        }
        return escapes ? settled + 1 : settled;
    }

    private static int beforeFormula(String text, int end) {
        boolean opens = end > 1 && "([".indexOf(text.charAt(end - 1)) >= 0 && endsInEscape(text, end - 1);
        return opens ? end - 2 : end;
    }

    private static boolean endsInEscape(String text, int end) {
        int backslashes = 0;
        while (backslashes < end && text.charAt(end - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static int beforeReference(String text, int end) {
        int index = end - 1;
        while (index >= 0 && end - index <= LONGEST_REFERENCE && belongsToReference(text.charAt(index))) {
            index--;
        }
        return index >= 0 && text.charAt(index) == '&' ? index : end;
    }

    private static boolean belongsToReference(char unit) {
        return unit == '#' || unit < 128 && Character.isLetterOrDigit(unit);
    }
}
