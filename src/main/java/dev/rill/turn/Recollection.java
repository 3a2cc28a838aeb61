package dev.rill.turn;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.conversation.Conversations;
import dev.rill.conversation.Tokenizer;
import dev.rill.model.ModelConfig;
import dev.rill.settings.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a turn's model is asked: what was chosen for its chat, and what was said there. */
@ApplicationScoped
class Recollection {
    private final Conversations conversations;
    private final ConversationConfig config;
    private final ModelConfig models;

    private final Tokenizer tokenizer;

    Recollection(Conversations conversations, ConversationConfig config, ModelConfig models, Tokenizer tokenizer) {
        this.conversations = conversations;
        this.tokenizer = tokenizer;
        this.config = config;
        this.models = models;
    }

    Recall of(Turn turn) {
        return new Recall(conversations.recall(turn.asked(), briefing(turn.preferences())), conversations, tokenizer);
    }

    private Briefing briefing(Preferences preferences) {
        return new Briefing(
                preferences.model().or(models::name).orElseThrow(),
                preferences.prompt().orElse(config.systemPrompt()),
                preferences.memory().orElse(config.memory()),
                Optional.empty(),
                Optional.empty());
    }
}
