package dev.rill.turn;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.conversation.Conversations;
import dev.rill.conversation.Tokenizer;
import dev.rill.model.roster.ModelMenu;
import dev.rill.settings.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a turn's model is asked: what was chosen for its chat, and what was said there. */
@ApplicationScoped
class Recollection {
    private final Conversations conversations;
    private final ConversationConfig config;
    private final ModelMenu menu;
    private final Tokenizer tokenizer;

    Recollection(Conversations conversations, ConversationConfig config, ModelMenu menu, Tokenizer tokenizer) {
        this.conversations = conversations;
        this.tokenizer = tokenizer;
        this.config = config;
        this.menu = menu;
    }

    Recall of(Turn turn) {
        Briefing briefing = briefing(turn);
        return new Recall(conversations.recall(turn.asked(), briefing), conversations, tokenizer);
    }

    private Briefing briefing(Turn turn) {
        Preferences preferences = turn.preferences();
        String prompt = preferences.prompt().orElse(config.systemPrompt());
        return new Briefing(
                turn.modelAsked()
                        .or(() -> preferences.model().filter(menu::offers))
                        .or(menu::standard)
                        .orElseThrow(),
                turn.place().chat().isPrivate() ? prompt : prompt + "\n\n" + config.groupPrompt(),
                preferences.memory().orElse(config.memory()),
                Optional.empty(),
                Optional.empty());
    }
}
