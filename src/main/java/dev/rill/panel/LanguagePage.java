package dev.rill.panel;

import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 🌐 In which language everything but the answers is said; each calls itself as those do who speak it. */
@ApplicationScoped
class LanguagePage implements Chapter {
    private static final String NAME = "language";
    private static final String TELEGRAM = "telegram";

    private final Phrasebook phrasebook;

    LanguagePage(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return texts.language(texts.languageName());
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Language> chosen = preferences.language().filter(phrasebook.languages()::contains);
        List<List<Button>> rows = new ArrayList<>();
        for (Language language : phrasebook.languages()) {
            boolean on = chosen.filter(language::equals).isPresent();
            rows.add(List.of(Button.ticked(on, nameOf(language), NAME, language.code())));
        }
        rows.add(List.of(Button.ticked(chosen.isEmpty(), texts.languageOfTelegram(), NAME, TELEGRAM)));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(texts.languagePage(), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return choice(argument).map(choice -> new Wish.Chooses(new Change.Speaks(choice)));
    }

    /**
     * What somebody means who types that: a language's code, or its name in any language that we speak; {@code telegram} is the
     * one of their Telegram, which is the empty choice.
     */
    Optional<Optional<Language>> typed(String words) {
        return choice(words)
                .or(() -> phrasebook.languages().stream()
                        .filter(language -> names(language).anyMatch(words::equalsIgnoreCase))
                        .findFirst()
                        .map(Optional::of));
    }

    /** What there is to choose, for a sentence. */
    String choices() {
        return phrasebook.languages().stream()
                .map(language -> "%s (/lang %s)".formatted(nameOf(language), language.code()))
                .collect(Collectors.joining(", "));
    }

    private Optional<Optional<Language>> choice(String argument) {
        if (argument.equalsIgnoreCase(TELEGRAM)) {
            return Optional.of(Optional.empty());
        }
        return phrasebook.languages().stream()
                .filter(language -> language.code().equalsIgnoreCase(argument))
                .findFirst()
                .map(Optional::of);
    }

    private Stream<String> names(Language language) {
        Stream<String> elsewhere =
                phrasebook.languages().stream().map(reader -> language.locale().getDisplayLanguage(reader.locale()));
        return Stream.concat(Stream.of(nameOf(language)), elsewhere);
    }

    private String nameOf(Language language) {
        return phrasebook.in(language).languageName();
    }
}
