package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * What has been set so far: text, ranges, and where in the input it came from.
 *
 * <p>Line breaks, margins and the beginnings of ranges wait for the next visible unit, so nothing hangs over at the end
 * and no range is empty. Styles are interrupted by code, which suffers none.
 */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Ink> inks = new ArrayList<>();
    private int breaks;
    private String first = "";
    private String margin = "";
    private @Nullable Seam seam;
    private boolean verbatim;

    /** A range that is being written; it begins with the first visible unit. */
    private static final class Ink {
        private static final int NOT_YET = -1;

        private final String type;
        private final String detail;
        private int start = NOT_YET;

        Ink(String type, String detail) {
            this.type = type;
            this.detail = detail;
        }

        boolean interruptedByCode() {
            return !type.equals(Range.QUOTE) && !type.equals(Range.CODE) && !type.equals(Range.PRE);
        }
    }

    CharSequence content() {
        return text;
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    List<Range> ranges() {
        return ranges;
    }

    List<Run> runs() {
        return runs;
    }

    /** At least so many line breaks stand before what comes next. */
    void gap(int lines) {
        breaks = Math.max(breaks, lines);
    }

    /** One line break more. */
    void lineBreak() {
        breaks++;
    }

    /** The line breaks that wait were for nothing. */
    void dropBreaks() {
        breaks = 0;
    }

    /** What stands at the beginning of each line from now on. */
    void margin(String rest) {
        margin = rest;
    }

    /** What stands before the next visible unit in place of the margin. */
    void first(String marker) {
        first = first.isEmpty() ? marker : first + marker.strip() + " ";
    }

    /** Whether a marker still waits for its text. */
    boolean hasFirst() {
        return !first.isEmpty();
    }

    void dropFirst() {
        first = "";
    }

    /** What comes next begins a block; the outermost one that begins there counts. */
    void begin(Seam block) {
        if (seam == null) {
            seam = block;
        }
    }

    void open(String type, String detail) {
        inks.add(new Ink(type, detail));
        verbatim |= type.equals(Range.CODE) || type.equals(Range.PRE);
        if (verbatim) {
            inks.stream().filter(Ink::interruptedByCode).forEach(this::end);
        }
    }

    boolean isOpen(String type) {
        return inks.stream().anyMatch(ink -> ink.type.equals(type));
    }

    /** Closes the innermost range of a type; what was opened in it and is not closed yet begins anew behind it. */
    void close(String type) {
        for (int i = inks.size() - 1; i >= 0; i--) {
            Ink ink = inks.get(i);
            if (ink.type.equals(type)) {
                inks.subList(i, inks.size()).forEach(this::end);
                inks.remove(i);
                verbatim = isOpen(Range.CODE) || isOpen(Range.PRE);
                return;
            }
        }
    }

    private void end(Ink ink) {
        if (ink.start >= 0 && ink.start < text.length()) {
            ranges.add(new Range(ink.type, ink.start, text.length(), ink.detail));
        }
        ink.start = Ink.NOT_YET;
    }

    /** Something that stands in the input as it is. */
    void write(CharSequence visible, int index, Node node, Tags tags) {
        if (visible.isEmpty()) {
            return;
        }
        int from = beginText();
        runs.add(new Run(from, text.length(), visible.length(), index, node, tags, takeSeam()));
        text.append(visible);
    }

    /** Something that does not. */
    void make(CharSequence visible) {
        if (!visible.isEmpty()) {
            mark();
            text.append(visible);
        }
    }

    /** The marker that waits for its text comes without it. */
    void mark() {
        int from = beginText();
        if (seam != null) {
            runs.add(new Run(from, text.length(), 0, seam.index(), seam.block(), Tags.NONE, takeSeam()));
        }
    }

    private Optional<Seam> takeSeam() {
        Optional<Seam> taken = Optional.ofNullable(seam);
        seam = null;
        return taken;
    }

    private int beginText() {
        int from = text.length();
        if (from > 0) {
            text.repeat('\n', breaks);
        }
        start(true);
        if (!first.isEmpty()) {
            text.append(first);
        } else if (breaks > 0 || from == 0) {
            text.append(margin);
        }
        breaks = 0;
        first = "";
        start(false);
        return from;
    }

    /** Quotes reach to the margin, everything else begins behind it. */
    private void start(boolean atMargin) {
        for (int i = 0; i < inks.size(); i++) {
            Ink ink = inks.get(i);
            if (ink.start < 0 && ink.type.equals(Range.QUOTE) == atMargin && isDue(i)) {
                ink.start = text.length();
            }
        }
    }

    /** A bold word in bold text is not bolder. */
    private boolean isDue(int number) {
        Ink ink = inks.get(number);
        return !(verbatim && ink.interruptedByCode())
                && inks.subList(0, number).stream().noneMatch(outer -> outer.type.equals(ink.type));
    }
}
