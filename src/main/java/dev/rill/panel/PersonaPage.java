package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.persona.Personas;
import dev.rill.settings.persona.Personas.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 🎭 Who the model is to be. Whoever picks here wants to see it at once, so a prompt of the chat's own ends with it; the page
 * says so before.
 */
@ApplicationScoped
class PersonaPage implements Chapter {
    private static final String NAME = "persona";
    private static final String DEFAULT = "default";

    private final Personas personas;

    PersonaPage(Personas personas) {
        this.personas = personas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return playing(preferences)
                .map(persona -> texts.personaChosen(persona.name()))
                .orElseGet(texts::persona);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        boolean own = preferences.instructions().prompt().isPresent();
        Optional<Persona> playing = playing(preferences);
        List<List<Button>> rows = new ArrayList<>();
        if (own || !personas.all().isEmpty()) {
            rows.add(List.of(Button.ticked(!own && playing.isEmpty(), texts.personaUsual(), NAME, DEFAULT)));
        }
        personas.all()
                .forEach(persona -> rows.add(List.of(Button.ticked(
                        playing.filter(persona::equals).isPresent(), persona.name(), NAME, persona.sign()))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(String.join("\n\n", texts.personaPage(), remark(own, texts)), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return argument.equals(DEFAULT)
                ? Optional.of(new Wish.Chooses(new Change.Plays(Optional.empty())))
                : personas.signed(argument)
                        .map(persona -> new Wish.Chooses(new Change.Plays(Optional.of(persona.name()))));
    }

    private String remark(boolean own, Texts texts) {
        if (own) {
            return texts.personaOwnPrompt();
        }
        return personas.all().isEmpty() ? texts.personaNone() : texts.personaOrPrompt();
    }

    /** None behind a prompt of the chat's own; one that the operator has taken out of the file is as good as none. */
    private Optional<Persona> playing(Preferences preferences) {
        return preferences
                .instructions()
                .persona()
                .filter(name -> preferences.instructions().prompt().isEmpty())
                .flatMap(personas::named);
    }
}
