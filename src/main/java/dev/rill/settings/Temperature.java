package dev.rill.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * How freely a model chooses its words, in tenths, so that ten steps of a tenth are exactly one.
 *
 * @param tenths 0 to 20
 */
public record Temperature(int tenths) {
    public static final int COLDEST = 0;
    public static final int HOTTEST = 20;

    /** What most models take where they are told none. */
    public static final Temperature USUAL = new Temperature(10);

    public Temperature {
        if (!isPossible(tenths)) {
            throw new IllegalArgumentException("a temperature has 0 to 20 tenths, got " + tenths);
        }
    }

    /** The one of so many tenths; empty where that is too cold or too hot. */
    public static Optional<Temperature> of(long tenths) {
        return isPossible(tenths) ? Optional.of(new Temperature((int) tenths)) : Optional.empty();
    }

    /** As models are told it: 0.0 to 2.0. */
    public double degrees() {
        return tenths / 10.0;
    }

    /** The same in digits, with a point in every language, as models and their makers write it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f", degrees());
    }

    private static boolean isPossible(long tenths) {
        return tenths >= COLDEST && tenths <= HOTTEST;
    }
}
