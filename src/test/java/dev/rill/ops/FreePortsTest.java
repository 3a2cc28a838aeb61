package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Environment environment = new Environment(
                    Map.of("HTTP_PORT", "0", "MANAGEMENT_PORT", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(() -> FreePorts.require(environment))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void wantsTwoDifferentPortsUnlessAnyWillDo() {
        assertThatThrownBy(() -> FreePorts.require(ports("18080")))
                .hasMessage("HTTP_PORT and MANAGEMENT_PORT must differ, both are 18080.");
        assertThatCode(() -> FreePorts.require(ports("0"))).doesNotThrowAnyException();
    }

    private static Environment ports(String port) {
        return new Environment(Map.of("HTTP_PORT", port, "MANAGEMENT_PORT", port));
    }
}
