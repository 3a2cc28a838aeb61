package dev.rill.markup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts entities as Telegram does: links, code and quotes once, a style once for each piece into which the borders of all
 * others cut it.
 */
final class Tally {
    /** Of a message. */
    static final int MOST_OF_ALL = 100;
    /** Of a page: two are left for what may stand around it. */
    static final int MOST = MOST_OF_ALL - 2;
    /** So few that they cannot be too many however they cut each other. */
    private static final int FEW = 7;

    private Tally() {}

    static int of(List<Range> ranges) {
        int[] borders = ranges.stream()
                .flatMapToInt(range -> IntStream.of(range.start(), range.end()))
                .sorted()
                .distinct()
                .toArray();
        int count = 0;
        for (Range range : ranges) {
            count += range.isStyle()
                    ? Arrays.binarySearch(borders, range.end()) - Arrays.binarySearch(borders, range.start())
                    : 1;
        }
        return count;
    }

    static int of(Formatted part) {
        return of(part.entities().stream().map(Range::of).toList());
    }

    /** How far a sheet can be shown in one message: the largest place with no more than Telegram counts. */
    static int reach(Sheet sheet, int limit) {
        int end = Math.min(limit, sheet.length());
        if (fits(sheet, end)) {
            return end;
        }
        int fitting = 0;
        int tooMuch = end;
        while (tooMuch - fitting > 1) {
            int middle = (fitting + tooMuch) >>> 1;
            if (fits(sheet, middle)) {
                fitting = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fitting;
    }

    private static boolean fits(Sheet sheet, int end) {
        return sheet.ranges().size() <= FEW || of(Shape.ranges(sheet, 0, end, true)) <= MOST;
    }
}
