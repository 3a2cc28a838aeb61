package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /cancel}: ends the running answer and keeps what is there. The stopped answer itself is the reply. */
@ApplicationScoped
class CancelCommand implements CommandHandler {
    private final RunningTurns running;
    private final Answers answers;
    private final Phrasebook phrasebook;

    CancelCommand(RunningTurns running, Answers answers, Phrasebook phrasebook) {
        this.running = running;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("cancel");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandCancel();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return running.stop(origin.place())
                ? Uni.createFrom().item(Handled.IGNORED)
                : answers.say(origin, phrasebook.in(origin.language()).nothingToCancel());
    }
}
