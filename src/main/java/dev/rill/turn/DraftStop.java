package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Telegram's own Stop button does what {@code /cancel} does; pressed too late it does nothing. */
@ApplicationScoped
class DraftStop implements Handler<Incoming.Stopped> {
    private final RunningTurns running;

    DraftStop(RunningTurns running) {
        this.running = running;
    }

    @Override
    public Class<Incoming.Stopped> kind() {
        return Incoming.Stopped.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Stopped stopped) {
        running.stop(stopped.origin().place());
        return Uni.createFrom().item(Handled.IGNORED);
    }
}
