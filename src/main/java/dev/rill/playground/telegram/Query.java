package dev.rill.playground.telegram;

import java.util.Optional;

/**
 * A press of a button and what the bot said to it.
 *
 * @param pressedAt milliseconds since 1970
 * @param text what pops up; empty when the bot answered without words
 */
public record Query(
        String id,
        long chat,
        long message,
        long from,
        String data,
        long pressedAt,
        boolean answered,
        Optional<String> text,
        boolean alert,
        Optional<String> url) {
    static Query pressed(String id, long chat, long message, long from, String data, long now) {
        return new Query(id, chat, message, from, data, now, false, Optional.empty(), false, Optional.empty());
    }

    Query answer(Optional<String> words, boolean asAlert, Optional<String> link) {
        return new Query(id, chat, message, from, data, pressedAt, true, words, asAlert, link);
    }
}
