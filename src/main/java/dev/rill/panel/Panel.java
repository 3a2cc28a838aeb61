package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.route.Answers;
import dev.rill.route.Incoming.Origin;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.Preferences;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets that there are, shown in a message: a new one, or one that stands there. */
@ApplicationScoped
class Panel {
    /** The first word in the data of its buttons. */
    static final String KIND = "panel";

    private final Map<String, Sheet> sheets;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Panel(@All List<Sheet> sheets, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.sheets = sheets.stream().collect(Collectors.toUnmodifiableMap(Sheet::name, Function.identity()));
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** Shows it in a message of its own. */
    Uni<Handled> open(Origin origin, Sheet sheet) {
        return view(origin, sheet).chain(view -> answers.say(origin, view.text(), keyboard(view, origin.person())));
    }

    /** Shows it in the place of what stands there. */
    Uni<Void> show(Origin origin, Sheet sheet, long message) {
        return view(origin, sheet).chain(view -> show(origin, view, message));
    }

    /** The same for one that changes with these preferences, so that nobody has to read them again. */
    Uni<Void> show(Origin origin, Sheet sheet, long message, Preferences preferences) {
        return sheet instanceof Page page
                ? show(origin, page.draw(preferences, texts(origin, preferences)), message)
                : show(origin, sheet, message);
    }

    Uni<Void> show(Origin origin, View view, long message) {
        return answers.rewrite(origin.place(), message, view.text(), keyboard(view, origin.person()));
    }

    private Uni<View> view(Origin origin, Sheet sheet) {
        return switch (sheet) {
            case Page page ->
                store.of(origin.place().chat()).map(preferences -> page.draw(preferences, texts(origin, preferences)));
            case Annex annex -> annex.view(origin.person(), phrasebook.in(origin.language()));
        };
    }

    /** In the language that is chosen now, which the update that chose it did not know. */
    private Texts texts(Origin origin, Preferences preferences) {
        return phrasebook.in(phrasebook.nearest(preferences
                .language()
                .map(Language::code)
                .or(() -> Optional.of(origin.telegramLanguage().code()))));
    }

    /** The buttons of a panel that somebody has opened: who, where to, what; 64 bytes at most. */
    static InlineKeyboardMarkup keyboard(View view, UserId opener) {
        return new InlineKeyboardMarkup(view.rows().stream()
                .map(row -> row.stream().map(button -> button(button, opener)).toList())
                .toList());
    }

    private static InlineKeyboardButton button(Button button, UserId opener) {
        String target = KIND + ":" + opener.value() + ":" + button.page();
        return new InlineKeyboardButton(
                button.label(), button.argument().isEmpty() ? target : target + ":" + button.argument());
    }
}
