package dev.rill.markup;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.jspecify.annotations.Nullable;

/** How wide a text is in a font of equal widths: wide letters of East Asia and emoji take two columns. */
final class Columns {
    private static final List<int[]> WIDE = List.of(
            new int[] {0x1100, 0x115F},
            new int[] {0x231A, 0x231B},
            new int[] {0x23E9, 0x23F3},
            new int[] {0x25FD, 0x25FE},
            new int[] {0x2614, 0x2615},
            new int[] {0x2648, 0x2653},
            new int[] {0x26A1, 0x26A1},
            new int[] {0x26BD, 0x26BE},
            new int[] {0x26C4, 0x26C5},
            new int[] {0x2705, 0x2705},
            new int[] {0x2728, 0x2728},
            new int[] {0x274C, 0x274E},
            new int[] {0x2753, 0x2757},
            new int[] {0x2795, 0x2797},
            new int[] {0x2B1B, 0x2B1C},
            new int[] {0x2B50, 0x2B55},
            new int[] {0x2E80, 0x303E},
            new int[] {0x3041, 0xA4CF},
            new int[] {0xA960, 0xA97C},
            new int[] {0xAC00, 0xD7A3},
            new int[] {0xF900, 0xFAFF},
            new int[] {0xFE30, 0xFE6F},
            new int[] {0xFF00, 0xFF60},
            new int[] {0xFFE0, 0xFFE6},
            new int[] {0x1F000, 0x1FAFF},
            new int[] {0x20000, 0x3FFFD});
    private static final int JOINER = 0x200D;
    private static final int EMOJI_LOOK = 0xFE0F;

    private Columns() {}

    static int of(String text) {
        int columns = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter == EMOJI_LOOK) {
                columns += width(before) == 1 ? 1 : 0;
            } else if (before != JOINER) {
                columns += width(letter);
            }
            before = letter;
        }
        return columns;
    }

    private static int width(int letter) {
        if (letter < 0x300) {
            return 1;
        }
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (letter <= range[1]) {
                return letter >= range[0] ? 2 : 1;
            }
        }
        return 1;
    }

    /** A text filled up with spaces. */
    static String padded(String text, int columns, TableCell.@Nullable Alignment alignment) {
        int missing = Math.max(0, columns - of(text));
        int before = switch (alignment) {
            case RIGHT -> missing;
            case CENTER -> missing / 2;
            case LEFT -> 0;
            case null -> 0;
        };
        return " ".repeat(before) + text + " ".repeat(missing - before);
    }
}
