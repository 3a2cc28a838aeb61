package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import dev.rill.settings.PreferenceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /settings}: opens the panel. */
@ApplicationScoped
class SettingsCommand implements CommandHandler {
    private final HomePage home;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    SettingsCommand(HomePage home, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.home = home;
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("settings");
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandSettings();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public boolean linkable() {
        return true;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return store.of(origin.place().chat()).chain(preferences -> {
            View view = home.draw(preferences, phrasebook.in(origin.language()));
            return answers.say(origin, view.text(), Panel.keyboard(view, origin.person()));
        });
    }
}
