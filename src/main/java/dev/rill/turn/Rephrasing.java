package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The running or last question in other words is answered anew, in the same messages. Older ones stay as they were. */
@ApplicationScoped
class Rephrasing implements Handler<Incoming.Edited> {
    private final SecondThoughts thoughts;
    private final RunningTurns running;
    private final TurnWorker worker;

    Rephrasing(SecondThoughts thoughts, RunningTurns running, TurnWorker worker) {
        this.thoughts = thoughts;
        this.running = running;
        this.worker = worker;
    }

    @Override
    public Class<Incoming.Edited> kind() {
        return Incoming.Edited.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Edited edited) {
        Incoming.Origin origin = edited.origin();
        return thoughts.rephrase(origin, edited.message(), edited.text())
                .invoke(turn -> turn.ifPresent(id -> {
                    running.drop(origin.place(), id);
                    worker.wake(origin.place());
                }))
                .replaceWith(Handled.RECORDED);
    }
}
