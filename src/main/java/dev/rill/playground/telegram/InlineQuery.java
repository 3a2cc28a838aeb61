package dev.rill.playground.telegram;

import java.util.List;

/**
 * A question to the bot from a chat that it need not be in: typed behind its name, or said as a guest's host.
 *
 * @param chat where the answer is to stand
 * @param message what the host said, 0 for a query that was only typed
 * @param askedAt milliseconds since 1970
 * @param offers what the bot offers; empty until it answers
 */
public record InlineQuery(
        String id,
        long chat,
        long from,
        String text,
        long message,
        long askedAt,
        boolean answered,
        List<Offer> offers) {
    public InlineQuery {
        offers = List.copyOf(offers);
    }

    InlineQuery answer(List<Offer> given) {
        return new InlineQuery(id, chat, from, text, message, askedAt, true, given);
    }

    boolean isGuests() {
        return message != 0;
    }
}
