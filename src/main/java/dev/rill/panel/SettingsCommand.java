package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Texts;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /settings}: opens the panel. */
@ApplicationScoped
class SettingsCommand implements CommandHandler {
    private final HomePage home;
    private final Panel panel;

    SettingsCommand(HomePage home, Panel panel) {
        this.home = home;
        this.panel = panel;
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
        return panel.open(command.origin(), home);
    }
}
