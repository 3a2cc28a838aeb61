package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 📏 How long an answer may get, in tokens: some to pick from, or typed in. */
@ApplicationScoped
class MaxTokensPage implements Chapter {
    private static final String NAME = "max_tokens";
    private static final String DEFAULT = "default";
    private static final String TYPED = "typed";
    private static final List<List<Integer>> OFFERED = List.of(List.of(150, 500, 1000), List.of(2000, 4000));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return preferences.answerer().maxTokens().map(texts::maxTokensChosen).orElseGet(texts::maxTokens);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Integer> chosen = preferences.answerer().maxTokens();
        List<List<Button>> rows = new ArrayList<>();
        OFFERED.forEach(row -> rows.add(row.stream()
                .map(most -> Button.ticked(
                        chosen.filter(most::equals).isPresent(), String.valueOf(most), NAME, String.valueOf(most)))
                .toList()));
        rows.add(List.of(new Button(texts.typeNumber(), NAME, TYPED)));
        chosen.ifPresent(one -> rows.add(List.of(new Button(texts.asOperator(), NAME, DEFAULT))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        String now = chosen.map(texts::maxTokensNow).orElseGet(texts::maxTokensUsual);
        return new View(String.join("\n", texts.maxTokensPage(), "", now), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return switch (argument) {
            case TYPED -> Optional.of(new Wish.Types(new MaxTokens()));
            case DEFAULT -> Optional.of(new Wish.Chooses(new Change.Limits(Optional.empty())));
            default ->
                Digits.read(argument)
                        .filter(most -> OFFERED.stream().anyMatch(row -> row.contains(most)))
                        .map(most -> new Wish.Chooses(new Change.Limits(Optional.of(most))));
        };
    }
}
