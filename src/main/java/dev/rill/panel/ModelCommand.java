package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import dev.rill.settings.PreferenceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /model}: shows which models there are, or, with a name behind it, switches. */
@ApplicationScoped
class ModelCommand implements CommandHandler {
    private final ModelPage page;
    private final Panel panel;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ModelCommand(ModelPage page, Panel panel, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.page = page;
        this.panel = panel;
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("model", "switch_model", "switch", "sw");
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandModel();
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        Texts texts = phrasebook.in(origin.language());
        String typed = command.arguments().strip();
        if (page.menu().choices().isEmpty()) {
            return answers.say(origin, texts.modelMenuEmpty());
        }
        if (typed.isEmpty()) {
            return panel.open(origin, page);
        }
        return page.menu()
                .typed(typed)
                .map(choice -> choose(origin, choice, texts))
                .orElseGet(() -> answers.say(origin, ModelName.notOnMenu(typed, page.menu(), texts)));
    }

    private Uni<Handled> choose(Incoming.Origin origin, Choice choice, Texts texts) {
        return store.set(origin.place().chat(), ModelPage.asks(page.menu(), choice))
                .chain(() -> answers.say(origin, texts.modelSwitched(choice.title())));
    }
}
