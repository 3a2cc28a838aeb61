package dev.rill.playground.telegram;

import dev.rill.playground.limit.ChatBudget;
import dev.rill.playground.limit.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest inline and guest queries, and the messages that came of them. Guarded by the world's lock. */
final class InlineBook {
    private static final int KEPT = 2_000;
    private final Map<String, InlineQuery> queries = newest();
    private final Map<String, InlineMessage> messages = newest();
    private long counter;

    private static <V> Map<String, V> newest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    private String nextQuery() {
        return Long.toString(8_100_000_000_000L + ++counter);
    }

    /** Notes a question; {@code message} is 0 for one that was only typed. */
    InlineQuery ask(long chat, long from, String text, long message, long now) {
        var query = new InlineQuery(nextQuery(), chat, from, text, message, now, false, List.of());
        put(query);
        return query;
    }

    void put(InlineQuery query) {
        queries.put(query.id(), query);
    }

    Optional<InlineQuery> query(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    String nextMessage() {
        return "AAInline" + ++counter;
    }

    void put(String id, Message message, Limits limits, long now) {
        messages.put(id, new InlineMessage(id, message.chat(), message.id(), new ChatBudget(false, limits, now)));
    }

    Optional<InlineMessage> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    void clear() {
        queries.clear();
        messages.clear();
    }
}
