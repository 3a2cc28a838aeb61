package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.speech.SpeechModel;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first page: leads to the others, and switches what is only on or off. */
@ApplicationScoped
class HomePage implements Page {
    static final String NAME = "home";
    private static final int SHORT = 20;

    private final List<Entry> entries;
    private final SpeechModel speech;

    HomePage(@All List<Entry> entries, SpeechModel speech) {
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(Entry::order)).toList();
        this.speech = speech;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        List<Button> chapters = entries.stream()
                .map(entry -> Button.leading(entry.label(preferences, texts), entry.name()))
                .toList();
        List<Button> extras = Stream.of(Extra.values())
                .map(extra -> extra(extra, preferences.has(extra) && works(extra), texts))
                .toList();
        List<List<Button>> rows = new ArrayList<>(inColumns(chapters));
        rows.addAll(inColumns(extras));
        rows.add(List.of(Button.leading(texts.close(), PanelButtons.CLOSE)));
        return new View(texts.settings(), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return Stream.of(Extra.values())
                .flatMap(extra -> Stream.of(new Change.Switched(extra, true), new Change.Switched(extra, false)))
                .filter(change -> argument(change.extra(), change.on()).equals(argument))
                .findFirst()
                .map(change -> works(change.extra()) ? new Wish.Chooses(change) : new Wish.Hears(Texts::voiceOff));
    }

    private boolean works(Extra extra) {
        return extra != Extra.VOICE || speech.isOn();
    }

    /** Two in a row where a telephone shows both of them whole. */
    private static List<List<Button>> inColumns(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int at = 0; at < buttons.size(); at++) {
            boolean two = at + 1 < buttons.size() && isShort(buttons.get(at)) && isShort(buttons.get(at + 1));
            rows.add(buttons.subList(at, two ? at + 2 : at + 1));
            at += two ? 1 : 0;
        }
        return rows;
    }

    private static boolean isShort(Button button) {
        return button.label().codePoints().count() <= SHORT;
    }

    private static Button extra(Extra extra, boolean on, Texts texts) {
        return Button.ticked(on, label(extra, texts), NAME, argument(extra, !on));
    }

    private static String argument(Extra extra, boolean on) {
        return extra.name().toLowerCase(Locale.ROOT) + (on ? "+" : "-");
    }

    private static String label(Extra extra, Texts texts) {
        return switch (extra) {
            case RICH -> texts.richMessages();
            case FOOTER -> texts.footers();
            case REASONING -> texts.reasoning();
            case VOICE -> texts.voiceReplies();
        };
    }
}
