package dev.rill.markup;

import dev.rill.telegram.type.MessageEntity;
import java.util.List;

/**
 * What a message shows: a text without white margins, and its entities in order. Telegram takes it as it is, without
 * {@code parse_mode}: every entity lies inside the text, and there are never more than it counts.
 */
public record Formatted(String text, List<MessageEntity> entities) {
    /** Nothing to show. */
    public static final Formatted NOTHING = new Formatted("", List.of());

    public Formatted {
        entities = List.copyOf(entities);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
