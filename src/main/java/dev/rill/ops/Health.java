package dev.rill.ops;

import dev.rill.inbox.Inbox;
import dev.rill.kernel.Time;
import dev.rill.storage.Database;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * What an orchestrator asks. Alive means that the process answers; ready means that the database answers and that updates
 * come in; started means that Rill has opened.
 */
final class Health {
    private Health() {}

    @Readiness
    @ApplicationScoped
    static class DatabaseAnswers implements AsyncHealthCheck {
        private final Database database;

        DatabaseAnswers(Database database) {
            this.database = database;
        }

        @Override
        public Uni<HealthCheckResponse> call() {
            return database.ping()
                    .replaceWith(() -> HealthCheckResponse.up("database"))
                    .onFailure()
                    .recoverWithItem(HealthCheckResponse.down("database"));
        }
    }

    @Readiness
    @ApplicationScoped
    static class UpdatesComeIn implements HealthCheck {
        /** Longer than any poll may last. */
        private static final Duration PATIENCE = Duration.ofSeconds(80);

        private final Inbox inbox;
        private final Opening opening;
        private final Time time;

        UpdatesComeIn(Inbox inbox, Opening opening, Time time) {
            this.inbox = inbox;
            this.opening = opening;
            this.time = time;
        }

        @Override
        public HealthCheckResponse call() {
            boolean moving = inbox.lastProgress().plus(PATIENCE).isAfter(time.now());
            return HealthCheckResponse.named("updates")
                    .status(opening.isOpen() && moving)
                    .build();
        }
    }

    @Startup
    @ApplicationScoped
    static class IsOpen implements HealthCheck {
        private final Opening opening;

        IsOpen(Opening opening) {
            this.opening = opening;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("open").status(opening.isOpen()).build();
        }
    }
}
