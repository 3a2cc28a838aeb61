package dev.rill.reply;

import dev.rill.markup.Beginning;
import dev.rill.markup.Formatted;
import dev.rill.markup.Page;
import dev.rill.markup.Plain;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import java.util.List;
import java.util.Optional;

/**
 * A message's worth of an answer, as it was drawn from one draft.
 *
 * @param body what the message shows
 * @param next where the next message begins, once this one is full
 * @param length how much of the draft was there when it was drawn, in UTF-16 units
 * @param last whether nothing comes behind it
 */
record Leaf(
        Formatted body, Optional<InlineKeyboardMarkup> keyboard, Optional<Beginning> next, int length, boolean last) {
    static final Leaf NOTHING = new Leaf(Formatted.NOTHING, Optional.empty(), Optional.empty(), 0, false);

    /** Draws the message that begins there; it holds {@code limit} UTF-16 units. */
    static Leaf draw(Draft draft, Beginning from, int limit) {
        Formatted preface = preface(draft, from, limit);
        CharSequence text = draft.text().upTo(draft.words());
        Page page = Typesetter.page(text, from, draft.isLast(), limit - preface.height());
        Formatted body = preface.above(page.body());
        if (page.isFull()) {
            return new Leaf(body, Optional.empty(), page.next(), draft.length(), false);
        }
        Formatted closing = closing(draft, limit);
        if (closing.isEmpty() || body.isEmpty() || body.hasRoomFor(closing, limit)) {
            return last(draft, body.above(closing));
        }
        if (page.body().isEmpty()) {
            return last(draft, closing);
        }
        Beginning behind = new Beginning(draft.words(), "", List.of());
        return new Leaf(body, Optional.empty(), Optional.of(behind), draft.length(), false);
    }

    private static Leaf last(Draft draft, Formatted body) {
        return new Leaf(body, draft.keyboard(), Optional.empty(), draft.length(), draft.isLast());
    }

    /** Above the first words, where it leaves room for them. */
    private static Formatted preface(Draft draft, Beginning from, int limit) {
        if (draft.preface().isEmpty() || !from.equals(Beginning.OF_TEXT)) {
            return Formatted.NOTHING;
        }
        Formatted quote = Plain.quote(draft.preface());
        return limit - quote.height() < Typesetter.SMALLEST_LIMIT ? Formatted.NOTHING : quote;
    }

    private static Formatted closing(Draft draft, int limit) {
        return draft.closing().isEmpty()
                ? Formatted.NOTHING
                : Typesetter.page(draft.closing(), Beginning.OF_TEXT, true, limit)
                        .body();
    }

    boolean isFull() {
        return next.isPresent();
    }

    boolean looksLike(Leaf other) {
        return body.equals(other.body) && keyboard.equals(other.keyboard);
    }
}
