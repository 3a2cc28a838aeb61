package dev.rill.turn;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.kernel.Place;
import dev.rill.model.roster.ModelMenu;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Answerer;
import dev.rill.settings.Preferences.Instructions;
import dev.rill.settings.Temperature;
import dev.rill.settings.persona.Personas;
import dev.rill.settings.persona.Personas.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who is asked, and how: as the chat has chosen, else as the operator has. */
@ApplicationScoped
class Briefings {
    private final ConversationConfig config;
    private final ModelMenu menu;
    private final Personas personas;

    Briefings(ConversationConfig config, ModelMenu menu, Personas personas) {
        this.config = config;
        this.menu = menu;
        this.personas = personas;
    }

    /** For one question; {@code asked} is the model that it alone is for. In a group the model is told who says what. */
    Briefing of(Optional<String> asked, Preferences preferences, Place place) {
        Answerer answerer = preferences.answerer();
        return new Briefing(
                asked.or(() -> answerer.model().filter(menu::offers))
                        .or(menu::standard)
                        .orElseThrow(),
                place.chat().isPrivate()
                        ? systemPrompt(preferences.instructions())
                        : systemPrompt(preferences.instructions()) + "\n\n" + config.groupPrompt(),
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
