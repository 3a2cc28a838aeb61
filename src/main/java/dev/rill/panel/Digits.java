package dev.rill.panel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as people type them and as the data of buttons has them, which anybody can forge. */
final class Digits {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[ \\u00a0\\u202f'][0-9]{3}){1,2}");

    private Digits() {}

    /** Nothing but digits, nine at most. */
    static Optional<Integer> read(String digits) {
        return NUMBER.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** The same with blanks between thousands, which are no ambiguous sign in any language. */
    static Optional<Integer> typed(String words) {
        String number = words.strip();
        return read(GROUPED.matcher(number).matches() ? number.replaceAll("[^0-9]", "") : number);
    }
}
