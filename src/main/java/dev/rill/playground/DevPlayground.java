package dev.rill.playground;

import dev.rill.playground.model.DemoModel;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mounts the playground into the server's own router in dev mode, when there is no real bot to run. */
@ApplicationScoped
@IfBuildProfile("dev")
class DevPlayground {
    private final Vertx vertx;
    private final boolean enabled;
    private final Path data;

    DevPlayground(
            Vertx vertx,
            @ConfigProperty(name = "rill.playground.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "RILL_DATA_DIR", defaultValue = "./data") Path data) {
        this.vertx = vertx;
        this.enabled = enabled;
        this.data = data;
    }

    void mount(@Observes Router router) {
        if (!enabled) {
            return;
        }
        var model = new DemoModel(vertx);
        model.mount(router);
        var telegram = SimulatedTelegram.create(vertx).numberedAnew().furnished();
        new KeptMenus(vertx, telegram, data).recall().keep();
        new Playground(vertx, router, telegram, new DemoBooks(model));
        new Page(vertx).mount(router);
    }
}
