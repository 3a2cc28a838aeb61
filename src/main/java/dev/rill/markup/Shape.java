package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the beginning of a sheet and makes a message of it: no white margins, each range inside the text and around
 * something visible, long quotes folded.
 */
final class Shape {
    private static final int LONG_QUOTE_UNITS = 400;
    private static final int LONG_QUOTE_LINES = 5;

    private Shape() {}

    /**
     * The message up to a place.
     *
     * @param settled whether a quote that ends the message has come to its end
     */
    static Formatted upTo(Sheet sheet, int end, boolean settled) {
        CharSequence text = sheet.content();
        int start = 0;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        int stop = end;
        while (stop > start && isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        if (isInvisible(text, start, stop)) {
            return Formatted.NOTHING;
        }
        int from = start;
        List<Range> ranges = ranges(sheet, start, stop, settled);
        return new Formatted(
                text.subSequence(start, stop).toString(),
                ranges.stream()
                        .map(range -> range.between(range.start() - from, range.end() - from)
                                .toEntity())
                        .toList());
    }

    /** The ranges of the sheet between two places, each around something visible, in order. */
    static List<Range> ranges(Sheet sheet, int start, int end, boolean settled) {
        List<Range> kept = new ArrayList<>();
        for (Range range : sheet.ranges()) {
            int first = Math.max(range.start(), start);
            int last = Math.min(range.end(), end);
            if (!range.isCode() && !range.isQuote()) {
                while (first < last && isSpace(sheet.content().charAt(first))) {
                    first++;
                }
                while (first < last && isSpace(sheet.content().charAt(last - 1))) {
                    last--;
                }
            }
            if (first < last) {
                boolean closed = settled || last < end;
                kept.add(folded(range.between(first, last), sheet.content(), closed));
            }
        }
        kept.sort(Range.OUTSIDE_IN);
        return kept;
    }

    private static Range folded(Range range, CharSequence text, boolean closed) {
        boolean isLong = range.isQuote()
                && closed
                && (range.end() - range.start() > LONG_QUOTE_UNITS || lines(text, range) > LONG_QUOTE_LINES);
        return isLong ? range.as(Range.LONG_QUOTE) : range;
    }

    private static int lines(CharSequence text, Range range) {
        int lines = 1;
        for (int i = range.start(); i < range.end(); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Telegram takes a text for empty if nothing in it can be seen. */
    private static boolean isInvisible(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            boolean seen =
                    !isSpace(unit) && Character.getType(unit) != Character.FORMAT && !Character.isISOControl(unit);
            if (seen) {
                return false;
            }
        }
        return true;
    }
}
