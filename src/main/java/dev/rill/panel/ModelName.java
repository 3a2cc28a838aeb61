package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.markup.Plain;
import dev.rill.model.roster.ModelMenu;
import io.smallrye.mutiny.Uni;

/** ✏️ A model by its name or title; one that is not on the menu is answered with the nearest that are. */
record ModelName(ModelMenu menu) implements Field {
    private static final int LONGEST_SHOWN = 60;

    @Override
    public String question(Texts texts) {
        return texts.modelQuestion();
    }

    @Override
    public Uni<Reading> read(String typed, Texts texts) {
        String name = typed.strip();
        return Uni.createFrom()
                .item(() -> menu.typed(name)
                        .map(choice -> ModelPage.asks(menu, choice))
                        .<Reading>map(Reading.Right::of)
                        .orElseGet(() -> new Reading.Wrong(notOnMenu(name, menu, texts))));
    }

    static String notOnMenu(String typed, ModelMenu menu, Texts texts) {
        String shown = Plain.beginning(typed, Math.min(typed.length(), LONGEST_SHOWN));
        return texts.modelNotOnMenu(shown, String.join(", ", menu.near(typed)));
    }
}
