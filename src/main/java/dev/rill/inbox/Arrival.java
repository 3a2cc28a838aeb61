package dev.rill.inbox;

import dev.rill.kernel.ChatId;
import dev.rill.telegram.type.Update;
import java.util.Optional;

/**
 * An update whose turn has come.
 *
 * @param awaited whether something that somebody types was waited for in its chat when it was claimed
 * @param language what had been chosen to be spoken in its chat by then, as an ISO 639-1 code; empty for no choice
 */
public record Arrival(Receipt receipt, Update update, boolean awaited, Optional<String> language) {
    /** The row of the inbox that an update stands in. */
    public record Receipt(ChatId chat, long updateId) {
        /**
         * Ends the row, as a part of the statement that has the effect, so that the effect happens exactly once. Takes the
         * chat as {@code $1} and the update as {@code $2}, may be narrowed by {@code and ...}, changes no row when the
         * update was done before.
         */
        public static final String DONE = """
                update inbox set state = 'done', payload = '', ended_at = now()
                where chat_id = $1 and update_id = $2 and state = 'waiting'
                """;

        /**
         * Notes in the row that what must never happen twice is about to be tried. Takes the chat as {@code $1} and the
         * update as {@code $2}, changes no row when it was tried before.
         */
        public static final String TRIED = """
                update inbox set tried = true
                where chat_id = $1 and update_id = $2 and state = 'waiting' and not tried
                """;
    }
}
