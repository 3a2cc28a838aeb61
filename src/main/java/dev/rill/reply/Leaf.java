package dev.rill.reply;

import dev.rill.markup.Beginning;
import dev.rill.markup.Formatted;
import dev.rill.markup.Page;
import dev.rill.markup.Plain;
import dev.rill.markup.RichMarkdown;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message's worth of an answer, as it was drawn from one draft.
 *
 * @param body what the message shows
 * @param next where the next message begins, once this one is full
 * @param length how much of the draft was there when it was drawn, in UTF-16 units
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
    static final Leaf NOTHING =
            new Leaf(Formatted.NOTHING, Optional.empty(), Optional.empty(), 0, false, Optional.empty());

    private static final String GAP = "\n\n";

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

    /** Draws the message that begins there, with entities. */
    static Leaf draw(Draft draft, Beginning from, int limit) {
        Formatted preface = preface(draft, from, limit);
        CharSequence text = draft.text().upTo(draft.words());
        Page page = Typesetter.page(text, from, draft.isLast(), limit - preface.height());
        Formatted body = preface.above(page.body());
        if (page.isFull()) {
            return full(draft, body, page.next());
        }
        Formatted closing = closing(draft, limit);
        if (closing.isEmpty() || body.isEmpty() || body.hasRoomFor(closing, limit)) {
            return open(draft, body.above(closing), Optional.empty());
        }
        return page.body().isEmpty()
                ? open(draft, closing, Optional.empty())
                : full(draft, body, Optional.of(new Beginning(draft.words(), "", List.of())));
    }

    private static Leaf full(Draft draft, Formatted body, Optional<Beginning> next) {
        return new Leaf(body, Optional.empty(), next, draft.length(), false, Optional.empty());
    }

    private static Leaf open(Draft draft, Formatted body, Optional<String> rich) {
        return new Leaf(body, draft.keyboard(), Optional.empty(), draft.length(), draft.isLast(), rich);
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

    /** All from there on; as long as it grows, in whole lines, which look right wherever they are cut. */
    private static Optional<Leaf> rich(Draft draft, Beginning from) {
        String source = draft.text().between(from.offset(), draft.words());
        String whole = draft.isLast() ? source : source.substring(0, source.lastIndexOf('\n') + 1);
        return RichMarkdown.of(whole)
                .map(text -> quoted(draft, from) + text + (draft.closing().isEmpty() ? "" : GAP + draft.closing()))
                .filter(all -> all.length() <= RichMarkdown.LIMIT)
                .map(all -> open(draft, new Formatted(all, List.of()), Optional.of(all)));
    }

    private static String quoted(Draft draft, Beginning from) {
        return draft.preface().isEmpty() || !from.equals(Beginning.OF_TEXT)
                ? ""
                : draft.preface()
                                .lines()
                                .map(line -> "> " + Plain.escaped(line))
                                .collect(Collectors.joining("\n"))
                        + GAP;
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
