package dev.rill.inbox;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import java.util.Locale;

/** What is done one after the other: what is said in one conversation, or what is pressed there. */
record Lane(ChatId chat, long topic, Kind kind) {
    Lane(Place place, Kind kind) {
        this(place.chat(), place.topic(), kind);
    }

    enum Kind {
        /** Questions and commands, in their order. */
        TALK,
        /** Buttons and payments: they pass by. */
        CONTROL;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofColumn(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
