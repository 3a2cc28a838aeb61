package dev.rill.panel;

import dev.rill.conversation.Conversations;
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

/** {@code /delete_context}: what was said is deleted, and from now on each question stands alone. */
@ApplicationScoped
class DeleteContextCommand implements CommandHandler {
    private final Conversations conversations;
    private final PreferenceStore preferences;
    private final Answers answers;
    private final Phrasebook phrasebook;

    DeleteContextCommand(
            Conversations conversations, PreferenceStore preferences, Answers answers, Phrasebook phrasebook) {
        this.conversations = conversations;
        this.preferences = preferences;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("delete_context", "dc", "clear_history", "ch");
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandDeleteContext();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return conversations
                .forget(origin.place())
                .chain(() -> preferences.set(origin.place().chat(), new Change.Remembers(Optional.of(Memory.SINGLE))))
                .chain(() ->
                        answers.say(origin, phrasebook.in(origin.language()).contextDeleted()));
    }
}
