package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 🧠 What goes along with a question. Deletes nothing: {@code /delete_context} does. */
@ApplicationScoped
class ContextPage implements Chapter {
    private static final String NAME = "context";
    private static final String DEFAULT = "default";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return preferences
                .instructions()
                .memory()
                .map(memory -> texts.contextChosen(label(memory, texts)))
                .orElseGet(texts::context);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Memory> chosen = preferences.instructions().memory();
        List<List<Button>> rows = new ArrayList<>();
        for (Memory memory : Memory.values()) {
            boolean on = chosen.filter(memory::equals).isPresent();
            rows.add(List.of(Button.ticked(on, label(memory, texts), NAME, argument(Optional.of(memory)))));
        }
        chosen.ifPresent(one -> rows.add(List.of(new Button(texts.asOperator(), NAME, DEFAULT))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(texts.contextPage(), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        Stream<Optional<Memory>> memories = Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Memory.values()).map(Optional::of));
        return memories.filter(memory -> argument(memory).equals(argument))
                .findFirst()
                .map(memory -> new Wish.Chooses(new Change.Remembers(memory)));
    }

    private static String argument(Optional<Memory> memory) {
        return memory.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(DEFAULT);
    }

    private static String label(Memory memory, Texts texts) {
        return switch (memory) {
            case HISTORY -> texts.contextHistory();
            case SINGLE -> texts.contextSingle();
        };
    }
}
