package dev.rill.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsNamesTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final NameServer server = new NameServer(
            vertx,
            Map.of("two.example", List.of("93.184.215.14", "93.184.215.15"), "inside.example", List.of("10.0.0.1")));

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void givesAllAddressesOfAName() {
        assertThat(look("two.example", LONG)).containsExactlyElementsOf(FakeNames.read("93.184.215.14,93.184.215.15"));
    }

    @Test
    void givesPrivateAddressesTooSinceJudgingIsNotItsBusiness() {
        assertThat(look("inside.example", LONG)).containsExactlyElementsOf(FakeNames.read("10.0.0.1"));
    }

    @Test
    void givesNoneForANameThatIsNot() {
        assertThat(look("nowhere.example", LONG)).isEmpty();
    }

    @Test
    void givesNoneWhenNobodyAnswersInTime() {
        long start = System.nanoTime();

        assertThat(look("silent.mute", Duration.ofMillis(200))).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void addsNoDomainOfThisMachine() {
        look("nowhere.example", LONG);

        assertThat(server.asked()).isNotEmpty().allMatch("nowhere.example"::equals);
    }

    @Test
    void asksNothingBeforeItIsSubscribed() {
        try (DnsNames names = names(LONG)) {
            names.addresses("two.example");
        }

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void answersOnTheLoopThatAskedAndLeavesItFreeMeanwhile() throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> answeredOn = new CompletableFuture<>();
        CompletableFuture<Boolean> freeMeanwhile = new CompletableFuture<>();
        try (DnsNames names = names(Duration.ofSeconds(1))) {
            context.runOnContext(turn -> {
                names.addresses("silent.mute").subscribe().with(none -> answeredOn.complete(Vertx.currentContext()));
                context.runOnContext(next -> freeMeanwhile.complete(!answeredOn.isDone()));
            });

            assertThat(answeredOn.get(10, TimeUnit.SECONDS)).isSameAs(context);
            assertThat(freeMeanwhile).isCompletedWithValue(true);
        }
    }

    private List<InetAddress> look(String name, Duration deadline) {
        try (DnsNames names = names(deadline)) {
            return names.addresses(name).await().atMost(LONG);
        }
    }

    private DnsNames names(Duration deadline) {
        return DnsNames.of(vertx, deadline, false, server.provider());
    }
}
