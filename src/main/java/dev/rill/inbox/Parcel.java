package dev.rill.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An update as it came, with the lane that it goes into. Reads just enough to sort it: an update of a kind that we do not
 * know, or in a shape that we do not understand, is kept like any other.
 */
record Parcel(long updateId, Lane lane, String payload) {
    private static final Set<String> CONTROL =
            Set.of("callback_query", "pre_checkout_query", "stopped_message_generation", "inline_query");

    /** They come from chats that are none of ours, so they are sorted by who sent them. */
    private static final Set<String> FROM_ABROAD = Set.of("inline_query", "chosen_inline_result", "guest_message");

    /** Sorts an update; empty when it has no number, so that nothing could tell it from others. */
    static Optional<Parcel> of(JsonNode update) {
        if (!update.path("update_id").canConvertToLong()) {
            return Optional.empty();
        }
        long updateId = update.path("update_id").asLong();
        Lane lane = update.properties().stream()
                .filter(field -> field.getValue().isObject())
                .findFirst()
                .map(Parcel::laneOf)
                .orElse(new Lane(new ChatId(0), 0, Lane.Kind.TALK));
        return Optional.of(new Parcel(updateId, lane, update.toString()));
    }

    private static Lane laneOf(Map.Entry<String, JsonNode> field) {
        JsonNode content = field.getValue();
        Lane.Kind kind = CONTROL.contains(field.getKey()) ? Lane.Kind.CONTROL : Lane.Kind.TALK;
        if (FROM_ABROAD.contains(field.getKey())) {
            UserId person = new UserId(content.path("from").path("id").asLong());
            return new Lane(Place.abroad(person), kind);
        }
        JsonNode message = content.has("message") ? content.path("message") : content;
        JsonNode chat = message.path("chat").has("id") ? message.path("chat") : content.path("from");
        long topic = message.path("is_topic_message").asBoolean()
                ? message.path("message_thread_id").asLong()
                : 0;
        return new Lane(new ChatId(chat.path("id").asLong()), topic, kind);
    }
}
