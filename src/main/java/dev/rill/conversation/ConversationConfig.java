package dev.rill.conversation;

import dev.rill.settings.Preferences.Memory;
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

    /**
     * What goes along with a question where nobody has chosen ({@code CONTEXT_MODE}): the conversation so far, or nothing but
     * what the question replies to, which costs far less.
     */
    @WithDefault("history")
    Memory memory();

    /** What the model is told before anything else ({@code SYSTEM_PROMPT}). */
    String systemPrompt();

    /** What it is told besides in a group ({@code GROUP_PROMPT}), where each question begins with the name of who asks. */
    String groupPrompt();
}
