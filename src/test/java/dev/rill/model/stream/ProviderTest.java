package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.model.FakeProvider;
import dev.rill.model.quirks.KnownQuirks;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Limits LIMITS = new Limits(LONG, LONG, LONG, LONG, 1 << 20, 1 << 20, 8);

    @ParameterizedTest
    @ValueSource(strings = {"models.example", "93.184.215.14", "[2606:2800:21f::1]"})
    void callsTheServerByItsOwnNameWhereverTheConnectionGoes(String host) {
        try (FakeProvider peer = new FakeProvider();
                Lines lines = Lines.toStrangers(peer.vertx(), LIMITS)) {
            peer.thenSend("application/json", "[]");
            Provider provider = Provider.at(
                    lines,
                    BaseUrl.of("http://" + host + ":" + peer.port()),
                    List.of(SocketAddress.inetSocketAddress(peer.port(), "127.0.0.1")),
                    Optional.empty(),
                    new KnownQuirks());

            provider.look("/models").await().atMost(LONG);

            assertThat(peer.asked())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.headers()).containsEntry("host", host + ":" + peer.port()));
        }
    }
}
