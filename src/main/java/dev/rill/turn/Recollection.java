package dev.rill.turn;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.conversation.Conversations;
import dev.rill.conversation.Tokenizer;
import dev.rill.model.roster.ModelMenu;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Answerer;
import dev.rill.settings.Preferences.Instructions;
import dev.rill.settings.Temperature;
import dev.rill.settings.persona.Personas;
import dev.rill.settings.persona.Personas.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a turn's model is asked: what was chosen for its chat, and what was said there. */
@ApplicationScoped
class Recollection {
    private final Conversations conversations;
    private final ConversationConfig config;
    private final ModelMenu menu;
    private final Personas personas;
    private final Tokenizer tokenizer;

    Recollection(
            Conversations conversations,
            ConversationConfig config,
            ModelMenu menu,
            Personas personas,
            Tokenizer tokenizer) {
        this.conversations = conversations;
        this.tokenizer = tokenizer;
        this.config = config;
        this.menu = menu;
        this.personas = personas;
    }

    Recall of(Turn turn) {
        Briefing briefing = briefing(turn.modelAsked(), turn.preferences());
        return new Recall(conversations.recall(turn.asked(), briefing), conversations, tokenizer);
    }

    private Briefing briefing(Optional<String> asked, Preferences preferences) {
        Answerer answerer = preferences.answerer();
        return new Briefing(
                asked.or(() -> answerer.model().filter(menu::offers))
                        .or(menu::standard)
                        .orElseThrow(),
                systemPrompt(preferences.instructions()),
                preferences.instructions().memory().orElse(config.memory()),
                answerer.maxTokens(),
                answerer.temperature().map(Temperature::degrees));
    }

    /** Words of the chat's own, else those of the persona that was picked, else the operator's. */
    private String systemPrompt(Instructions instructions) {
        return instructions
                .prompt()
                .or(() -> instructions.persona().flatMap(personas::named).map(Persona::prompt))
                .orElseGet(config::systemPrompt);
    }
}
