package dev.rill.model.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of some names somebody may have meant. */
public final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 64;

    private Nearest() {}

    /** Those that hold what was typed come first, then those that fewer strokes make of it; at most three. */
    public static List<String> of(String typed, List<String> names) {
        String wanted = folded(typed);
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, folded(name)))
                        .thenComparingInt(String::length))
                .limit(MOST)
                .toList();
    }

    private static String folded(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), LONGEST));
    }

    private static int distance(String typed, String name) {
        return !typed.isEmpty() && name.contains(typed) ? 0 : strokes(typed, name);
    }

    /** Levenshtein's distance: how many letters are to be put in, taken out or changed. */
    private static int strokes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column < before.length; column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
