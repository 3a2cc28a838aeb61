package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.markup.Plain;
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

/** {@code /prompt}: what the model is told before anything else, in the chat's own words; without any, says what that is. */
@ApplicationScoped
class PromptCommand implements CommandHandler {
    private static final int LONGEST_SHOWN = 3_500;

    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    PromptCommand(PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("prompt", "p");
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandPrompt();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        String prompt = command.arguments().strip();
        return prompt.isEmpty() ? tell(command.origin()) : keep(command.origin(), prompt);
    }

    private Uni<Handled> tell(Incoming.Origin origin) {
        Texts texts = phrasebook.in(origin.language());
        return store.of(origin.place().chat())
                .map(preferences -> preferences.instructions().prompt())
                .map(prompt -> prompt.map(words ->
                                texts.promptIs(Plain.beginning(words, Math.min(words.length(), LONGEST_SHOWN))))
                        .orElseGet(texts::promptIsUsual))
                .chain(text -> answers.say(origin, text));
    }

    private Uni<Handled> keep(Incoming.Origin origin, String prompt) {
        return store.set(origin.place().chat(), new Change.Prompts(Optional.of(prompt)))
                .chain(() ->
                        answers.say(origin, phrasebook.in(origin.language()).promptKept()));
    }
}
