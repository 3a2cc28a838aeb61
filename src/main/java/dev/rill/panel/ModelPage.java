package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which model answers. A button carries a sign of the model's name, since names are longer than Telegram allows. */
@ApplicationScoped
class ModelPage implements Chapter {
    static final String NAME = "model";

    /** Telegram takes a hundred buttons; who has more models to offer has people who type. */
    private static final int MOST = 90;

    private static final String TYPED = "typed";

    private final ModelMenu menu;

    ModelPage(ModelMenu menu) {
        this.menu = menu;
    }

    ModelMenu menu() {
        return menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return menu.answering(preferences.answerer().model())
                .map(choice -> texts.modelChosen(choice.title()))
                .orElseGet(texts::model);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Choice> current = menu.answering(preferences.answerer().model());
        List<List<Button>> rows = new ArrayList<>();
        menu.choices().stream()
                .limit(MOST)
                .map(choice ->
                        Button.ticked(current.filter(choice::equals).isPresent(), label(choice), NAME, choice.sign()))
                .forEach(button -> rows.add(List.of(button)));
        rows.add(List.of(new Button(texts.typeName(), NAME, TYPED)));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(texts.modelPage(), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return argument.equals(TYPED)
                ? Optional.of(new Wish.Types(new ModelName(menu)))
                : menu.signed(argument).map(choice -> new Wish.Chooses(asks(menu, choice)));
    }

    /** Who picks what the operator has set follows the operator from then on. */
    static Change asks(ModelMenu menu, Choice choice) {
        return new Change.Asks(Optional.of(choice.name())
                .filter(name -> menu.standard().stream().noneMatch(name::equals)));
    }

    private static String label(Choice choice) {
        return choice.premium() ? choice.title() + " ⭐" : choice.title();
    }
}
