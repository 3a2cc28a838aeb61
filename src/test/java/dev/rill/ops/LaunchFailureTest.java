package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.storage.StorageFailure;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class LaunchFailureTest {
    @Test
    void findsTheSentenceUnderWhateverWrapsIt() {
        LaunchFailure told = LaunchFailure.of(new RuntimeException(
                "Failed to start quarkus", new RuntimeException(new StorageFailure("The disk is full."))));

        assertThat(told).hasMessage("The disk is full.");
        assertThat(told.exitCode()).isEqualTo(2);
    }

    @Test
    void namesThePortThatIsTaken() {
        LaunchFailure told =
                LaunchFailure.of(new RuntimeException(new QuarkusBindException("0.0.0.0", 8080, new BindException())));

        assertThat(told.getMessage()).startsWith("Port 8080 is taken").contains("HTTP_PORT");
        assertThat(told.exitCode()).isEqualTo(2);
    }

    @Test
    void keepsTheValueOfABadPropertyToItself() {
        LaunchFailure told = LaunchFailure.of(
                new ConfigurationException(
                        "java.lang.IllegalArgumentException: SRCFG00039: The config property rill.telegram.token with the config value \"hush\" threw an Exception whilst being converted Invalid: hush"));

        assertThat(told.getMessage())
                .isEqualTo("The configuration is wrong: The config property rill.telegram.token cannot be read.");
        assertThat(LaunchFailure.of(new ConfigurationException("No such thing."))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void saysWhatTheDatabaseSaidAboutTheMigration() {
        LaunchFailure told = LaunchFailure.of(new FlywayException(
                "Script failed", new SQLException("ERROR: permission denied for schema public", "42501")));

        assertThat(told.getMessage())
                .isEqualTo("The database cannot be brought up to date: its user may not create tables there,"
                        + " ERROR: permission denied for schema public.");
    }

    @Test
    void admitsAFailureThatItDoesNotKnow() {
        LaunchFailure told = LaunchFailure.of(new RuntimeException(new IllegalStateException("No luck\nat all")));

        assertThat(told).hasMessage("Rill could not start: No luck. LOG_LEVEL=DEBUG shows where.");
        assertThat(told.exitCode()).isEqualTo(1);
    }
}
