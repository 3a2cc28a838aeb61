package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The running or last question in other words is answered anew, in the same messages. Older ones stay as they were. In a group,
 * a message becomes a question when our name is written into it soon enough.
 */
@ApplicationScoped
class Rephrasing implements Handler<Incoming.Edited> {
    private final SecondThoughts thoughts;
    private final Questions questions;
    private final RunningTurns running;
    private final TurnWorker worker;

    Rephrasing(SecondThoughts thoughts, Questions questions, RunningTurns running, TurnWorker worker) {
        this.thoughts = thoughts;
        this.questions = questions;
        this.running = running;
        this.worker = worker;
    }

    @Override
    public Class<Incoming.Edited> kind() {
        return Incoming.Edited.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Edited edited) {
        return edited.late().map(ask -> late(edited, ask)).orElseGet(() -> anew(edited));
    }

    /** What has been a question before is not asked a second time, however often our name is written into it. */
    private Uni<Handled> late(Incoming.Edited edited, Incoming.Ask ask) {
        return thoughts.knows(edited.origin(), edited.message())
                .chain(known -> known ? anew(edited) : questions.handle(ask));
    }

    private Uni<Handled> anew(Incoming.Edited edited) {
        Incoming.Origin origin = edited.origin();
        return thoughts.rephrase(origin, edited.message(), edited.text())
                .invoke(turn -> turn.ifPresent(id -> {
                    running.drop(origin.place(), id);
                    worker.wake(origin.place());
                }))
                .replaceWith(Handled.RECORDED);
    }
}
