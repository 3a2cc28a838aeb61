package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineQueryResultArticle;
import dev.rill.telegram.type.SentGuestMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Answers a guest's question. Each call puts one more message there, so there is to be one. No budget counts it. */
@RegisterForReflection
public record AnswerGuestQuery(String guestQueryId, InlineQueryResultArticle result)
        implements Method<SentGuestMessage> {
    @Override
    public Class<SentGuestMessage> answer() {
        return SentGuestMessage.class;
    }

    @Override
    public boolean idempotent() {
        return false;
    }
}
