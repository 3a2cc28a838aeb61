package dev.rill.inbox;

import java.util.List;

/** The kinds of updates that we ask Telegram for. */
final class AllowedUpdates {
    static final List<String> NAMES = List.of(
            "message",
            "edited_message",
            "callback_query",
            "stopped_message_generation",
            "my_chat_member",
            "inline_query",
            "chosen_inline_result",
            "guest_message");

    private AllowedUpdates() {}
}
