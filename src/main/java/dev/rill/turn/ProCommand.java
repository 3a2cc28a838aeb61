package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.route.Answers;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** {@code /pro}: one question for the premium model, which changes nothing about who answers otherwise. */
@ApplicationScoped
class ProCommand implements CommandHandler {
    private final ModelMenu menu;
    private final Questions questions;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ProCommand(ModelMenu menu, Questions questions, Answers answers, Phrasebook phrasebook) {
        this.menu = menu;
        this.questions = questions;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("pro", "prem", "gpt4");
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandPro();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        Texts texts = phrasebook.in(origin.language());
        Optional<Choice> premium = menu.premium().flatMap(menu::typed);
        if (premium.isEmpty()) {
            return answers.say(origin, texts.proOff());
        }
        if (command.arguments().isBlank()) {
            return answers.say(origin, texts.proHow(premium.get().title()));
        }
        return questions.handle(new Incoming.Ask(
                origin,
                command.message(),
                command.arguments(),
                Optional.empty(),
                command.replied(),
                premium.map(Choice::name)));
    }
}
