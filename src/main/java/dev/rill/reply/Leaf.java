package dev.rill.reply;

import dev.rill.markup.Beginning;
import dev.rill.markup.Formatted;
import dev.rill.markup.Page;
import dev.rill.markup.RichMarkdown;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message's worth of an answer, as it was drawn from one draft.
 *
 * @param body what the message shows
 * @param next where the next message begins, once this one is full
 * @param length how much of the text was there when it was drawn, in UTF-16 units
 * @param last whether nothing comes behind it
 * @param rich the Markdown of a rich message, which shows more than the body could
 */
record Leaf(
        Formatted body,
        Optional<InlineKeyboardMarkup> keyboard,
        Optional<Beginning> next,
        int length,
        boolean last,
        Optional<String> rich) {
    static final Leaf NOTHING = new Leaf(Formatted.NOTHING, Optional.empty(), Optional.empty(), 0, false);

    private static final String GAP = "\n\n";

    /** A leaf without a richer form. */
    Leaf(Formatted body, Optional<InlineKeyboardMarkup> keyboard, Optional<Beginning> next, int length, boolean last) {
        this(body, keyboard, next, length, last, Optional.empty());
    }

    /**
     * Draws the message that begins there; it holds {@code limit} UTF-16 units.
     *
     * @param richly whether it may be a rich message. It becomes one when it is complete, or longer than other messages may
     *     be: until then a growing text looks better with its entities, which mend what is half-written
     */
    static Leaf draw(Draft draft, Beginning from, int limit, boolean richly) {
        Leaf leaf = draw(draft, from, limit);
        boolean wants = richly && (leaf.isFull() || leaf.last()) && from.lead().isEmpty();
        return wants ? rich(draft, from).orElse(leaf) : leaf;
    }

    private static Optional<Leaf> rich(Draft draft, Beginning from) {
        String source = draft.text().between(from.offset(), draft.length());
        String whole = draft.isLast() ? source : source.substring(0, source.lastIndexOf('\n') + 1);
        return RichMarkdown.of(whole).map(text -> {
            String all = draft.closing().isEmpty() ? text : text + GAP + draft.closing();
            Formatted body = new Formatted(all, List.of());
            return new Leaf(body, draft.keyboard(), Optional.empty(), draft.length(), draft.isLast(), Optional.of(all));
        });
    }

    /** Draws the message that begins there; it holds {@code limit} UTF-16 units. */
    private static Leaf draw(Draft draft, Beginning from, int limit) {
        Page page = Typesetter.page(draft.text().upTo(draft.length()), from, draft.isLast(), limit);
        if (page.isFull()) {
            return new Leaf(page.body(), Optional.empty(), page.next(), draft.length(), false);
        }
        Formatted body = page.body();
        String closing = draft.closing();
        if (!closing.isEmpty() && !body.isEmpty()) {
            if (body.text().length() + GAP.length() + closing.length() > limit) {
                Beginning behind = new Beginning(draft.length(), "", List.of());
                return new Leaf(body, Optional.empty(), Optional.of(behind), draft.length(), false);
            }
            body = new Formatted(body.text() + GAP + closing, body.entities());
        } else if (!closing.isEmpty()) {
            body = new Formatted(closing, List.of());
        }
        return new Leaf(body, draft.keyboard(), Optional.empty(), draft.length(), draft.isLast());
    }

    /** The same, without any formatting. */
    Leaf unformatted() {
        return new Leaf(new Formatted(body.text(), List.of()), keyboard, next, length, last, rich);
    }

    /** As Telegram takes them: left out where there are none. */
    @Nullable
    List<MessageEntity> entities() {
        return body.entities().isEmpty() ? null : body.entities();
    }

    boolean isFull() {
        return next.isPresent();
    }

    boolean looksLike(Leaf other) {
        return body.equals(other.body) && rich.equals(other.rich) && keyboard.equals(other.keyboard);
    }
}
