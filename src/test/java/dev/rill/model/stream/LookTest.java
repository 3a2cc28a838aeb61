package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void seesWhatFitsToTheLastByte() {
        peer.thenSend("application/json", "[1,2,3,4]");

        assertThat(look(LONG, 9)).isInstanceOf(Glance.Seen.class);
        assertThat(failure(look(LONG, 8))).isEqualTo(new Garbled("a document of more than 8 bytes"));
    }

    @Test
    void hangsUpOnWhatIsTooLarge() {
        peer.thenStreamAndHang("[\"" + "x".repeat(5000));

        assertThat(failure(look(LONG, 4096))).isEqualTo(new Garbled("a document of more than 4096 bytes"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnWhatDripsForTooLong() {
        peer.then(request -> {
            request.response().setChunked(true).write("[");
            peer.vertx().setPeriodic(10, more -> request.response().write("1,"));
        });

        assertThat(failure(look(Duration.ofMillis(80), 4096))).isEqualTo(new Unreachable("no whole answer in time"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void waitsOnlySoLongForAnAnswer() {
        peer.thenHang();

        assertThat(failure(look(Duration.ofMillis(60), 4096))).isEqualTo(new Unreachable("no whole answer in time"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void tellsThatTheAnswerBrokeOff() {
        peer.thenStreamAndBreak("[1,");

        assertThat(failure(look(LONG, 4096))).isInstanceOf(Unreachable.class);
    }

    private Glance look(Duration longest, int largest) {
        CompletableFuture<Glance> seen = new CompletableFuture<>();
        Provider provider = peer.provider();
        peer.vertx()
                .getOrCreateContext()
                .runOnContext(turn -> new Look(provider, longest, largest)
                        .begin("/models")
                        .onComplete(glance -> seen.complete(glance.result())));
        return seen.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static ModelFailure failure(Glance glance) {
        return ((Glance.Wrong) glance).fault().failure();
    }
}
