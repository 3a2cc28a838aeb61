package dev.rill.markup;

import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Finds the place where a page ends: before a paragraph, else a line, else behind a sentence, else a word; in code or the
 * text of a link only if there is no other; inside a word only if the word alone would fill a page.
 *
 * <p>A better kind of place is taken only close to the end, which keeps pages full, and keeps what has been read from
 * moving into the next message. The place depends on what stands before the limit alone, so it does not move while the
 * text grows; and a text that has not reached the limit can be shown up to the place that would be taken now, for later
 * ones only lie behind it.
 */
final class Cutter {
    /** Lines and paragraphs are good in the last eighth of a page, sentences and words in the last sixteenth. */
    static final int NEAR_END = 8;

    private static final int NEARER_END = 16;
    private static final String SENTENCE_ENDS = ".!?…";
    private static final String WIDE_SENTENCE_ENDS = "。！？";

    private final Sheet sheet;
    private final CharSequence text;
    private final int limit;
    private final int lead;
    private final int visible;
    private Optional<Cut> best = Optional.empty();
    private Kind kind = Kind.ANYWHERE;

    private Cutter(Sheet sheet, int limit, int lead) {
        this.sheet = sheet;
        this.text = sheet.content();
        this.limit = limit;
        this.lead = lead;
        this.visible = firstVisible();
    }

    private int firstVisible() {
        int first = 0;
        while (first < text.length() && isSpace(first)) {
            first++;
        }
        return first;
    }

    /** From worst to best. */
    private enum Kind {
        ANYWHERE,
        FAR_TOO_EARLY,
        INSIDE,
        TOO_EARLY,
        WORD,
        SENTENCE,
        LINE,
        PARAGRAPH
    }

    /** The best place up to a limit; none if there is no place at all. */
    static Optional<Cut> find(Sheet sheet, int limit, int lead) {
        Cutter cutter = new Cutter(sheet, limit, lead);
        cutter.look();
        return cutter.best.isPresent() && cutter.isWorthIt() ? cutter.best : cutter.insideWord();
    }

    /** How far a growing sheet can be shown without anything of it moving to the next page. */
    static int certain(Sheet sheet, int limit, int lead) {
        Cutter cutter = new Cutter(sheet, limit, lead);
        cutter.look();
        return cutter.kind.compareTo(Kind.WORD) >= 0 ? cutter.best.orElseThrow().end() : sheet.length();
    }

    private void look() {
        for (Run run : sheet.runs()) {
            if (run.from() > limit) {
                return;
            }
            if (run.from() > visible) {
                consider(kindBefore(run), new Cut(run.from(), run, run.at()));
            }
            int last = Math.min(run.end() - 1, limit);
            boolean inside = isInside(run.node());
            for (int place = Math.max(run.at(), visible) + 1; place <= last; place++) {
                Kind found = kindAt(place, inside);
                if (found.compareTo(kind) >= 0) {
                    consider(found, new Cut(place, run, place));
                }
            }
        }
    }

    private void consider(Kind found, Cut cut) {
        if (found == Kind.ANYWHERE || cut.index() <= lead) {
            return;
        }
        Kind worth = worth(found, cut.end());
        if (best.isEmpty() || worth.compareTo(kind) >= 0) {
            best = Optional.of(cut);
            kind = worth;
        }
    }

    private Kind worth(Kind found, int end) {
        if (end <= limit / 2) {
            return Kind.FAR_TOO_EARLY;
        }
        boolean early = switch (found) {
            case PARAGRAPH, LINE -> end <= limit - limit / NEAR_END;
            default -> end <= limit - limit / NEARER_END;
        };
        return early && found != Kind.INSIDE ? Kind.TOO_EARLY : found;
    }

    /** A short page is better than a word in two, unless the word has no room on the next page either. */
    private boolean isWorthIt() {
        int end = best.orElseThrow().end();
        if (end > limit / 2 || text.length() - end <= limit) {
            return true;
        }
        for (int place = limit; place < end + limit; place++) {
            if (isSpace(place)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Cut> insideWord() {
        for (int i = sheet.runs().size() - 1; i >= 0; i--) {
            Run run = sheet.runs().get(i);
            int place = Graphemes.boundary(text, Math.min(limit, run.end() - 1));
            if (place > Math.max(run.at(), visible) && run.index() + place - run.at() > lead) {
                return Optional.of(new Cut(place, run, place));
            }
            if (run.from() > visible && run.from() <= limit && run.index() > lead) {
                return Optional.of(new Cut(run.from(), run, run.at()));
            }
        }
        return best;
    }

    private Kind kindBefore(Run run) {
        if (run.seam().isPresent()) {
            Seam seam = run.seam().get();
            if (seam.belongs()) {
                return Kind.INSIDE;
            }
            return seam.blank() ? Kind.PARAGRAPH : Kind.LINE;
        }
        if (run.at() > run.from() && hasBreak(run.from(), run.at())) {
            return Kind.LINE;
        }
        Kind kindThere = kindAt(run.at(), isInside(run.node()));
        return run.at() > run.from() && kindThere == Kind.ANYWHERE ? Kind.INSIDE : kindThere;
    }

    private boolean hasBreak(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private Kind kindAt(int place, boolean inside) {
        char before = text.charAt(place - 1);
        if (!Character.isWhitespace(before)) {
            return WIDE_SENTENCE_ENDS.indexOf(before) >= 0 && !inside ? Kind.SENTENCE : betweenLetters(place, inside);
        }
        if (isSpace(place) || Graphemes.joins(text, place)) {
            return Kind.ANYWHERE;
        }
        if (inside) {
            return Kind.INSIDE;
        }
        boolean sentence = place > 1 && SENTENCE_ENDS.indexOf(text.charAt(place - 2)) >= 0;
        return sentence ? Kind.SENTENCE : Kind.WORD;
    }

    private Kind betweenLetters(int place, boolean inside) {
        boolean wide = !inside
                && Character.isIdeographic(Character.codePointBefore(text, place))
                && Character.isIdeographic(Character.codePointAt(text, place));
        return wide ? Kind.WORD : Kind.ANYWHERE;
    }

    private boolean isSpace(int place) {
        return Character.isWhitespace(text.charAt(place));
    }

    private static boolean isInside(Node node) {
        for (Node each = node; each != null && !(each instanceof Block); each = each.getParent()) {
            if (each instanceof Link || each instanceof Code || each instanceof AsWritten) {
                return true;
            }
        }
        return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }
}
