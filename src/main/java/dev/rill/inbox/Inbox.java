package dev.rill.inbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The room's front door: opens and closes the way in, and tells whether it moves. */
@ApplicationScoped
public class Inbox {
    private final UpdateSource source;
    private final InboxWorker worker;

    Inbox(@All List<UpdateSource> sources, InboxWorker worker) {
        this.source =
                sources.stream().filter(UpdateSource::isChosen).findFirst().orElseThrow();
        this.worker = worker;
    }

    /** Takes up what was left over, then begins to take updates; completes when they may come. */
    public Uni<Void> open() {
        return Uni.createFrom().deferred(() -> {
            worker.open();
            return source.open();
        });
    }

    /** Takes no more updates and claims no more; what is in a lane is finished. */
    public void close() {
        source.close();
        worker.close();
    }

    /** The last instant at which updates came in, or could have. */
    public Instant lastProgress() {
        return source.lastProgress();
    }
}
