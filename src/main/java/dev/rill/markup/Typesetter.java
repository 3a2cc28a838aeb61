package dev.rill.markup;

import java.util.List;
import java.util.Optional;

/**
 * Sets a growing Markdown text page by page.
 *
 * <p>How to use it: begin with {@link Beginning#OF_TEXT}; draw the page whenever the text has grown; when
 * {@link Page#next()} is present, show the body a last time and go on from there. A page that is not full shows as much as
 * fits; what does not fit yet waits for the decision where the page ends, at most some hundred units later.
 *
 * <p>That decision is what makes full pages final. It is never made from all that is known, which grows, but from pieces of
 * the source whose lengths are fixed beforehand: the first of them that holds more than a page decides, today and whenever
 * the page is drawn again. Each piece counts as half-written, as the whole text does while it grows.
 *
 * <p>What has been shown stays: the text of an open page begins with what it was before. The exceptions are those that
 * Markdown makes, where a later line gives an earlier one another meaning: columns of a table that a later row makes wider
 * (or too wide to be aligned); marks without partner, which are taken for a style, a code or a link until their paragraph
 * ends; a definition that makes a link of brackets above it; a row of dashes below a line with bars but none at its
 * beginning. Entities may change: a line becomes a heading when it is underlined, and a long quote folds when it is over.
 * Near its end a page holds back what might have to move to the next one.
 */
public final class Typesetter {
    /** Telegram's limit for a message, counted in UTF-16 units, which is never less than its own count of characters. */
    public static final int MESSAGE_LIMIT = 4096;

    /** Telegram's limit for the text under a picture or a file. */
    public static final int CAPTION_LIMIT = 1024;

    /** The smallest limit that can be kept. */
    public static final int SMALLEST_LIMIT = 128;

    private static final int FIRST_PIECE = 512;
    private static final int STEP = 256;

    /** A piece with fewer runs of marks has hardly more entities than a message may have, and is not worth a look. */
    private static final int MANY_MARKS = 100;

    private static final String MARKS = "*_`[~|<>#";

    private Typesetter() {}

    /**
     * Draws one page. Pure; reads the source from {@code from.offset()} on, and no more of it than the page needs.
     *
     * @param markdown the whole source as far as it is known
     * @param from where the page begins
     * @param complete whether the source will not grow any more; else what is half-written at its end is held back or
     *     taken for finished
     * @param limit UTF-16 units that the page may hold, at least {@link #SMALLEST_LIMIT}
     */
    public static Page page(CharSequence markdown, Beginning from, boolean complete, int limit) {
        if (limit < SMALLEST_LIMIT) {
            throw new IllegalArgumentException("cannot set a page of " + limit + " units: at least " + SMALLEST_LIMIT);
        }
        Beginning beginning = from;
        while (true) {
            Page page = draw(markdown, beginning, complete, limit);
            if (!page.isFull() || !page.body().isEmpty()) {
                return page;
            }
            beginning = page.next().orElseThrow();
        }
    }

    private static Page draw(CharSequence markdown, Beginning from, boolean complete, int limit) {
        int available = markdown.length() - from.offset();
        int marks = 0;
        int counted = 0;
        for (int piece = Math.min(limit, FIRST_PIECE); piece <= available; piece += Math.max(STEP, piece / 8)) {
            while (counted < piece && marks < MANY_MARKS) {
                marks += beginsMark(markdown, from.offset() + counted++) ? 1 : 0;
            }
            if (piece > limit || marks >= MANY_MARKS) {
                Setting setting = Setting.of(Manuscript.of(markdown, from, piece, true), limit);
                if (setting.isTooMuch()) {
                    return setting.full();
                }
            }
        }
        Setting setting = Setting.of(Manuscript.of(markdown, from, available, !complete), limit);
        if (!setting.isTooMuch()) {
            return complete ? setting.last() : setting.upTo(setting.certain(limit));
        }
        return complete
                ? setting.full()
                : setting.upTo(setting.cut().map(Cut::end).orElse(setting.reach()));
    }

    private static boolean beginsMark(CharSequence markdown, int index) {
        char unit = markdown.charAt(index);
        return MARKS.indexOf(unit) >= 0 && (index == 0 || markdown.charAt(index - 1) != unit);
    }

    /** A piece of the source, set, and how much of it is a page. */
    private record Setting(Manuscript manuscript, Sheet sheet, int reach) {
        static Setting of(Manuscript manuscript, int limit) {
            Sheet sheet = BlockSetter.set(manuscript);
            return new Setting(manuscript, sheet, Tally.reach(sheet, limit));
        }

        boolean isTooMuch() {
            return reach < sheet.length();
        }

        Page last() {
            return new Page(Shape.upTo(sheet, sheet.length(), true), Optional.empty());
        }

        Page upTo(int end) {
            return new Page(Shape.upTo(sheet, end, false), Optional.empty());
        }

        /** Near its end, a page shows nothing that might have to move to the next one. */
        int certain(int limit) {
            boolean nearLimit = sheet.length() > limit - limit / Cutter.NEAR_END;
            boolean nearMost = Tally.of(sheet.ranges()) > Tally.MOST - Tally.MOST / Cutter.NEAR_END;
            if (nearLimit) {
                return Cutter.certain(sheet, limit, manuscript.lead());
            }
            return nearMost ? Cutter.certain(sheet, sheet.length(), manuscript.lead()) : sheet.length();
        }

        Page full() {
            Optional<Cut> cut = cut();
            int end = cut.map(Cut::end).orElse(reach);
            Beginning next = cut.map(found -> Leads.behind(found, manuscript))
                    .orElseGet(() -> new Beginning(manuscript.source(manuscript.end()), "", List.of()));
            return new Page(Shape.upTo(sheet, end, true), Optional.of(next));
        }

        Optional<Cut> cut() {
            return Cutter.find(sheet, reach, manuscript.lead());
        }
    }
}
