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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** {@code /reset_prompt}: the operator's words are told to the model again. */
@ApplicationScoped
class ResetPromptCommand implements CommandHandler {
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ResetPromptCommand(PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("reset_prompt");
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandResetPrompt();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return store.set(origin.place().chat(), new Change.Prompts(Optional.empty()))
                .chain(() ->
                        answers.say(origin, phrasebook.in(origin.language()).promptReset()));
    }
}
