package dev.rill.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a conversation goes along with a question. */
@ConfigMapping(prefix = "rill.conversation")
public interface ConversationConfig {
    /**
     * Messages, questions and answers together ({@code CONTEXT_MAX_MESSAGES}). More remembers longer, and every question
     * pays for all of it.
     */
    @WithDefault("40")
    int maxMessages();

    /**
     * Tokens of history, the question not counted ({@code CONTEXT_MAX_TOKENS}). Must leave room in the model's window for
     * the question and the answer; models served at home often have 8000 or fewer.
     */
    @WithDefault("16000")
    int maxTokens();

    /** What the model is told before anything else ({@code SYSTEM_PROMPT}). */
    String systemPrompt();
}
