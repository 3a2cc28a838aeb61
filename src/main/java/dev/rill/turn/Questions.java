package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.route.Answers;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A question becomes a turn; its lane is free as soon as the row stands. */
@ApplicationScoped
class Questions implements Handler<Incoming.Ask> {
    private static final int MOST_WAITING = 3;

    private final TurnStore store;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Questions(TurnStore store, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.store = store;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public Class<Incoming.Ask> kind() {
        return Incoming.Ask.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Ask ask) {
        return store.ask(ask, MOST_WAITING).chain(kept -> {
            if (kept) {
                worker.wake(ask.origin().place(), Part.patience(ask));
                return Uni.createFrom().item(Handled.RECORDED);
            }
            return answers.say(
                    ask.origin(), phrasebook.in(ask.origin().language()).tooManyQuestions(MOST_WAITING));
        });
    }
}
