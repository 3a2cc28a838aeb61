package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Language;
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

/** {@code /lang}: shows which languages there are, or, with one behind it, speaks it from then on, beginning with its reply. */
@ApplicationScoped
class LanguageCommand implements CommandHandler {
    private static final int LONGEST_SHOWN = 40;

    private final LanguagePage page;
    private final Panel panel;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    LanguageCommand(LanguagePage page, Panel panel, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.page = page;
        this.panel = panel;
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("lang", "language");
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandLanguage();
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
        String typed = command.arguments().strip();
        return typed.isEmpty()
                ? panel.open(origin, page)
                : page.typed(typed)
                        .map(choice -> choose(origin, choice))
                        .orElseGet(() -> answers.say(origin, unknown(origin, typed)));
    }

    private Uni<Handled> choose(Incoming.Origin origin, Optional<Language> choice) {
        Texts texts = phrasebook.in(choice.orElse(origin.telegramLanguage()));
        return store.set(origin.place().chat(), new Change.Speaks(choice))
                .chain(() ->
                        answers.say(origin, choice.isPresent() ? texts.languageSwitched() : texts.languageFollows()));
    }

    private String unknown(Incoming.Origin origin, String typed) {
        String shown = Plain.beginning(typed, Math.min(typed.length(), LONGEST_SHOWN));
        return phrasebook.in(origin.language()).languageUnknown(shown, page.choices());
    }
}
