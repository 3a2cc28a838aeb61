package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The message that another one replies to, in the same chat. */
@RegisterForReflection
public record ReplyParameters(long messageId, boolean allowSendingWithoutReply) {
    /** A reply, or a message without one where that message is gone. */
    public static ReplyParameters to(long message) {
        return new ReplyParameters(message, true);
    }
}
