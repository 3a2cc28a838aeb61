package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /start}: the first thing that a person meets. */
@ApplicationScoped
class StartCommand implements CommandHandler {
    private final Phrasebook phrasebook;
    private final Answers answers;

    StartCommand(Phrasebook phrasebook, Answers answers) {
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public List<String> names() {
        return List.of("start");
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandStart();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return answers.say(origin.place(), phrasebook.in(origin.language()).start(origin.name()));
    }
}
