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

/**
 * {@code /cancel}: ends the running answer and keeps what is there, if it is theirs who say so ({@link Owners}). The stopped
 * answer itself is the reply.
 */
@ApplicationScoped
class CancelCommand implements CommandHandler {
    private final RunningTurns running;
    private final Owners owners;
    private final Answers answers;
    private final Phrasebook phrasebook;

    CancelCommand(RunningTurns running, Owners owners, Answers answers, Phrasebook phrasebook) {
        this.running = running;
        this.owners = owners;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("cancel", "stop");
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
        return running.at(origin.place())
                .map(turn -> owners.include(origin, turn.asker()).chain(theirs -> stop(origin, turn, theirs)))
                .orElseGet(() -> answers.say(origin, texts(origin).nothingToCancel()));
    }

    private Uni<Handled> stop(Incoming.Origin origin, Turn turn, boolean theirs) {
        if (!theirs) {
            return answers.say(origin, texts(origin).groupCancelNotYours());
        }
        running.stop(origin.place(), turn.id());
        return Uni.createFrom().item(Handled.IGNORED);
    }

    private Texts texts(Incoming.Origin origin) {
        return phrasebook.in(origin.language());
    }
}
