package dev.rill.turn;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.conversation.Conversations;
import dev.rill.conversation.Recalled;
import dev.rill.model.roster.ModelMenu;
import dev.rill.settings.Preferences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a turn's model is asked: what was chosen for its chat, and what was said there. */
@ApplicationScoped
class Recollection {
    private final Conversations conversations;
    private final ConversationConfig config;
    private final ModelMenu menu;

    Recollection(Conversations conversations, ConversationConfig config, ModelMenu menu) {
        this.conversations = conversations;
        this.config = config;
        this.menu = menu;
    }

    Uni<Recalled> of(Turn turn) {
        return conversations.recall(turn.asked(), briefing(turn.modelAsked(), turn.preferences()));
    }

    private Briefing briefing(Optional<String> asked, Preferences preferences) {
        return new Briefing(
                asked.or(() -> preferences.model().filter(menu::offers))
                        .or(menu::standard)
                        .orElseThrow(),
                preferences.prompt().orElse(config.systemPrompt()),
                preferences.memory().orElse(config.memory()),
                Optional.empty(),
                Optional.empty());
    }
}
