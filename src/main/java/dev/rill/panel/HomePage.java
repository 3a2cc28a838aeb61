package dev.rill.panel;

import dev.rill.language.Texts;
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

    private final List<Entry> entries;

    HomePage(@All List<Entry> entries) {
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(Entry::order)).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        List<List<Button>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(Button.leading(entry.label(preferences, texts), entry.name())));
        }
        for (Extra extra : Extra.values()) {
            boolean on = preferences.has(extra);
            rows.add(List.of(Button.ticked(on, label(extra, texts), NAME, argument(extra, !on))));
        }
        rows.add(List.of(Button.leading(texts.close(), PanelButtons.CLOSE)));
        return new View(texts.settings(), rows);
    }

    @Override
    public Optional<Change> choice(String argument) {
        return Stream.of(Extra.values())
                .flatMap(extra -> Stream.of(new Change.Switched(extra, true), new Change.Switched(extra, false)))
                .filter(change -> argument(change.extra(), change.on()).equals(argument))
                .findFirst()
                .map(change -> change);
    }

    private static String argument(Extra extra, boolean on) {
        return extra.name().toLowerCase(Locale.ROOT) + (on ? "+" : "-");
    }

    private static String label(Extra extra, Texts texts) {
        return switch (extra) {
            case RICH -> texts.richMessages();
            case FOOTER -> texts.footers();
            case REASONING -> texts.reasoning();
        };
    }
}
