package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.kernel.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerCheckTest {
    private static final Duration NO_PATIENCE = Duration.ZERO;
    private static final Duration MUCH_PATIENCE = Duration.ofHours(1);

    private final DatabaseUrl right = TestServer.emptyDatabase();

    @Test
    void isContentWithAServerThatLetsUsIn() {
        assertThatCode(() -> ServerCheck.await(right, NO_PATIENCE)).doesNotThrowAnyException();
    }

    @Test
    void tellsAWrongPasswordAtOnceAndNeverThePassword() {
        DatabaseUrl wrong = DatabaseUrl.local(right.port(), right.database(), right.user(), new Secret("hush"));

        assertThatThrownBy(() -> ServerCheck.await(wrong, MUCH_PATIENCE))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("refuses the password")
                .hasMessageContaining(wrong.shown())
                .hasMessageNotContaining("hush");
    }

    @Test
    void tellsAMissingDatabaseAtOnce() {
        DatabaseUrl wrong = DatabaseUrl.local(
                right.port(), "nowhere", right.user(), right.password().orElseThrow());

        assertThatThrownBy(() -> ServerCheck.await(wrong, MUCH_PATIENCE))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("no database of that name");
    }

    @Test
    void givesUpOnAServerThatStaysAway() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        DatabaseUrl away = DatabaseUrl.local(nobody, "rill", "rill", new Secret("hush"));

        assertThatThrownBy(() -> ServerCheck.await(away, NO_PATIENCE))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("Cannot reach the server of DATABASE_URL (rill@127.0.0.1:%d/rill): Connection refused."
                        .formatted(nobody));
    }
}
