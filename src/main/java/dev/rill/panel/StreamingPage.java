package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Streaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 📡 How an answer appears while it is written. Who has chosen may leave it to the operator again. */
@ApplicationScoped
class StreamingPage implements Chapter {
    private static final String NAME = "streaming";
    private static final String DEFAULT = "default";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return preferences
                .looks()
                .streaming()
                .map(way -> texts.streamingChosen(label(way, texts)))
                .orElseGet(texts::streaming);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Streaming> chosen = preferences.looks().streaming();
        List<List<Button>> rows = new ArrayList<>();
        for (Streaming way : Streaming.values()) {
            rows.add(List.of(Button.ticked(chosen.equals(Optional.of(way)), label(way, texts), NAME, argument(way))));
        }
        if (chosen.isPresent()) {
            rows.add(List.of(new Button(texts.asOperator(), NAME, DEFAULT)));
        }
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(texts.streamingPage(), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        Stream<Optional<Streaming>> ways = Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Streaming.values()).map(Optional::of));
        return ways.filter(way -> argument(way).equals(argument))
                .findFirst()
                .map(way -> new Wish.Chooses(new Change.Streams(way)));
    }

    private static String argument(Optional<Streaming> way) {
        return way.map(StreamingPage::argument).orElse(DEFAULT);
    }

    private static String argument(Streaming way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Streaming way, Texts texts) {
        return switch (way) {
            case OFF -> texts.streamingOff();
            case EDIT -> texts.streamingEdit();
            case DRAFT -> texts.streamingDraft();
        };
    }
}
