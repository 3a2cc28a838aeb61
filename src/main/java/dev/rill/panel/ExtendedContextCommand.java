package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import dev.rill.settings.Change;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.Preferences.Memory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** {@code /extended_context}: from now on the conversation goes along with a question. */
@ApplicationScoped
class ExtendedContextCommand implements CommandHandler {
    private final PreferenceStore preferences;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ExtendedContextCommand(PreferenceStore preferences, Answers answers, Phrasebook phrasebook) {
        this.preferences = preferences;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("extended_context", "context", "ec", "remember");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandExtendedContext();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return preferences
                .set(origin.place().chat(), new Change.Remembers(Optional.of(Memory.HISTORY)))
                .chain(() ->
                        answers.say(origin, phrasebook.in(origin.language()).contextExtended()));
    }
}
