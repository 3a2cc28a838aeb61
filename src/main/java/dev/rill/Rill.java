package dev.rill;

import dev.rill.ops.Environment;
import dev.rill.ops.EnvironmentCheck;
import dev.rill.ops.FreePorts;
import dev.rill.ops.LaunchFailure;
import dev.rill.ops.LaunchProperties;
import dev.rill.ops.Shutdown;
import dev.rill.storage.DatabaseLocation;
import dev.rill.storage.DatabaseUrl;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Wiring and life cycle: checks what the operator set, sees to a database, starts Quarkus, and ends in the reverse order.
 * Whatever goes wrong on the way is told on standard error in plain sentences; exit codes: 0 a clean stop, 1 a failure, 2 a
 * wrong configuration.
 */
@QuarkusMain
public final class Rill {
    /** Set once this process has started; a later pass through here is a live reload, whose ports are ours already. */
    private static final String STARTED_BEFORE = "dev.rill.started-before";

    private final boolean reload = Boolean.getBoolean(STARTED_BEFORE);
    private final Environment environment;

    Rill() {
        LaunchProperties.reset();
        this.environment = Environment.read();
    }

    public static void main(String... arguments) {
        new Rill().run(arguments);
    }

    private void run(String... arguments) {
        try {
            prepare();
        } catch (RuntimeException failure) {
            LaunchFailure told = tell(failure);
            if (reload) {
                throw told;
            }
            System.exit(told.exitCode());
        }
        Shutdown.serving(true);
        Quarkus.run(null, this::ended, arguments);
    }

    private void prepare() {
        if (!environment.isDev()) {
            Shutdown.onSignals();
        }
        EnvironmentCheck.require(environment);
        if (!reload) {
            FreePorts.require(environment);
        }
        LaunchProperties.apply(LaunchProperties.of(environment));
        if (!environment.has("quarkus.datasource.reactive.url")) {
            seeToDatabase();
        }
        System.setProperty(STARTED_BEFORE, "true");
    }

    private void seeToDatabase() {
        Optional<String> url = environment.value("DATABASE_URL");
        DatabaseLocation location = url.isPresent()
                ? DatabaseLocation.at(DatabaseUrl.parse(url.get()))
                : DatabaseLocation.in(Path.of(environment.value("RILL_DATA_DIR").orElse("./data")));
        if (location.closes()) {
            Shutdown.closeAtEnd(location);
        }
        LaunchProperties.apply(location.properties());
    }

    /**
     * Where Quarkus comes when it has ended, when it could not start, and in a native executable for each signal. In dev mode
     * the process stays, to be mended and reloaded.
     */
    private void ended(int exitCode, Throwable failure) {
        if (Shutdown.isSignal(exitCode)) {
            Quarkus.asyncExit(0);
            return;
        }
        Shutdown.serving(false);
        int code = failure == null ? exitCode : tell(failure).exitCode();
        if (environment.isDev()) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
            return;
        }
        System.exit(code);
    }

    private LaunchFailure tell(Throwable failure) {
        LaunchFailure told = LaunchFailure.of(failure);
        System.err.println(told.getMessage());
        if (environment.value("LOG_LEVEL").stream().anyMatch("DEBUG"::equals)) {
            System.err.println(told.places());
        }
        return told;
    }
}
