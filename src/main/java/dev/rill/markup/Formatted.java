package dev.rill.markup;

import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a message shows: a text without white margins, and its entities in order. Telegram takes it as it is, without
 * {@code parse_mode}: every entity lies inside the text, and there are never more than it counts.
 */
public record Formatted(String text, List<MessageEntity> entities) {
    private static final String GAP = "\n\n";

    /** Nothing to show. */
    public static final Formatted NOTHING = new Formatted("", List.of());

    public Formatted {
        entities = List.copyOf(entities);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** This, and that below it behind a blank line. */
    public Formatted above(Formatted below) {
        if (isEmpty() || below.isEmpty()) {
            return isEmpty() ? below : this;
        }
        int moved = text.length() + GAP.length();
        return new Formatted(
                text + GAP + below.text,
                Stream.concat(entities.stream(), below.entities.stream().map(entity -> entity.movedBy(moved)))
                        .toList());
    }

    /** Whether this, and that below it, are no more than a message of so many UTF-16 units holds. */
    public boolean hasRoomFor(Formatted below, int limit) {
        return text.length() + GAP.length() + below.text.length() <= limit
                && Tally.of(this) + Tally.of(below) <= Tally.MOST_OF_ALL;
    }

    /** What stands below this has so many UTF-16 units less. */
    public int height() {
        return isEmpty() ? 0 : text.length() + GAP.length();
    }
}
