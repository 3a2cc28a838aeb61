package dev.rill.markup;

import java.util.List;

/**
 * A piece of the source as the parser gets it: the lead that opens again what was open, then the source.
 *
 * <p>Indices count from the lead's beginning. Only what lies between the lead and the end is ever shown: the end moves
 * back as half-written marks are found there. Units that no message can hold are replaced one by one, so indices hold.
 */
final class Manuscript {
    /** Of a table. */
    static final int MOST_COLUMNS = 40;

    private static final char REPLACEMENT = '\uFFFD';
    private static final char HARMLESS_DASH = '\u2010';

    private final String text;
    private final Beginning from;
    private final boolean growing;
    private int end;

    private Manuscript(String text, Beginning from, boolean growing) {
        this.text = text;
        this.from = from;
        this.growing = growing;
        this.end = growing ? LineTail.settled(text, from.lead().length()) : text.length();
    }

    static Manuscript of(CharSequence markdown, Beginning from, int length, boolean growing) {
        StringBuilder text = new StringBuilder(from.lead().length() + length).append(from.lead());
        for (int index = from.offset(); index < from.offset() + length; index++) {
            text.append(presentable(markdown, index, from.offset() + length));
        }
        defuseWideTables(text);
        return new Manuscript(text.toString(), from, growing);
    }

    /** A unit as a message can hold it. */
    static char presentable(CharSequence markdown, int index, int end) {
        char unit = markdown.charAt(index);
        if (unit < ' ') {
            return unit == '\n' || unit == '\t' || unit == '\r' ? unit : ' ';
        }
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        boolean paired = Character.isHighSurrogate(unit)
                ? index + 1 == end || Character.isLowSurrogate(markdown.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(markdown.charAt(index - 1));
        return paired ? unit : REPLACEMENT;
    }

    /** Rows of hundreds of cells are no tables, and cost the square of their number. */
    private static void defuseWideTables(StringBuilder text) {
        int bars = 0;
        int dash = -1;
        for (int index = 0; index < text.length(); index++) {
            switch (text.charAt(index)) {
                case '|' -> bars++;
                case '-' -> dash = dash < 0 ? index : dash;
                case ':', ' ', '\t', '>' -> {}
                case '\n' -> {
                    bars = 0;
                    dash = -1;
                }
                default -> dash = Integer.MAX_VALUE;
            }
            if (bars > MOST_COLUMNS && dash >= 0 && dash < text.length()) {
                text.setCharAt(dash, HARMLESS_DASH);
                dash = Integer.MAX_VALUE;
            }
        }
    }

    /** What the parser reads. */
    String input() {
        return text.substring(0, end);
    }

    String text() {
        return text;
    }

    int lead() {
        return from.lead().length();
    }

    int end() {
        return end;
    }

    void endAt(int index) {
        end = Math.max(lead(), Math.min(end, index));
    }

    boolean growing() {
        return growing;
    }

    boolean shows(int index) {
        return index >= lead() && index < end;
    }

    int source(int index) {
        return from.offset() + index - lead();
    }

    List<Integer> numbers() {
        return from.numbers();
    }
}
