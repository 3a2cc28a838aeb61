package dev.rill.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one thing that a person takes for a letter ends and the next one begins. */
final class Graphemes {
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final int LONGEST = 64;

    private Graphemes() {}

    /** The last border at or before a place; inside of letters that never end, at least no surrogate pair is cut. */
    static int boundary(CharSequence text, int place) {
        if (place <= 0 || place >= text.length()) {
            return Math.clamp(place, 0, text.length());
        }
        int start = wholeUnits(text, Math.max(0, place - 2 * LONGEST));
        Matcher letters = LETTER.matcher(text.subSequence(start, Math.min(text.length(), place + 2)));
        int boundary = start;
        while (letters.find() && start + letters.end() <= place) {
            boundary = start + letters.end();
        }
        return boundary > place - LONGEST ? boundary : wholeUnits(text, place);
    }

    private static int wholeUnits(CharSequence text, int place) {
        boolean insidePair = place > 0
                && Character.isHighSurrogate(text.charAt(place - 1))
                && Character.isLowSurrogate(text.charAt(place));
        return insidePair ? place - 1 : place;
    }

    /** Whether what begins at a place belongs to what stands before it. */
    static boolean joins(CharSequence text, int place) {
        int type = Character.getType(text.charAt(place));
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }
}
