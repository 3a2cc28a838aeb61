package dev.rill.telegram.method;

import dev.rill.kernel.ChatId;

/** Whose budget a call is counted against. */
public sealed interface Payer {
    /** The chat that is told something. */
    static Payer chat(long id) {
        return new Chat(new ChatId(id));
    }

    /** A chat: all that is sent and edited there shares one budget. */
    record Chat(ChatId id) implements Payer {}

    /**
     * A message that was sent by way of the bot into a chat which the bot may not know; its edits have a budget of their own.
     *
     * @param id the {@code inline_message_id}
     */
    record InlineMessage(String id) implements Payer {}
}
