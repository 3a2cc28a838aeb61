package dev.rill.model.completions;

import static dev.rill.model.completions.Wire.DONE;
import static dev.rill.model.completions.Wire.ROLE;
import static dev.rill.model.completions.Wire.STOP;
import static dev.rill.model.completions.Wire.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gateway against a server on loopback. */
class ChatCompletionsTest {
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void streamsAnAnswer() {
        peer.thenStream(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer)).isEqualTo(Answers.HELLO);
        assertThat(peer.asked()).hasSize(1);
        assertThat(peer.asked().getFirst().target()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void asksNothingBeforeItIsSubscribedAndAnewEachTime() {
        peer.thenStream(Answers.SAYS_HELLO);
        Multi<ModelEvent> recipe = Answers.gateway(peer).stream(Wire.ask("Hi"));
        assertThat(peer.asked()).isEmpty();

        assertThat(Answers.all(recipe)).isEqualTo(Answers.HELLO);
        assertThat(Answers.all(recipe)).isEqualTo(Answers.HELLO);

        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void sendsTheKeyOnlyWhereThereIsOne() {
        peer.thenStream(Answers.SAYS_HELLO);

        Answers.of(peer);
        Answers.of(peer, "key", " sk-1 ");

        assertThat(peer.asked().getFirst().headers()).doesNotContainKey("authorization");
        assertThat(peer.asked().getLast().headers()).containsEntry("authorization", "Bearer sk-1");
    }

    @Test
    void bearsEventsThatTheNetworkCutInPieces() {
        String stream = String.join("", ROLE, words("Grüße 🌊"), STOP, DONE).replace("\n", "\r\n");
        byte[] bytes = stream.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        peer.then(request -> {
            request.response().setChunked(true);
            for (byte b : bytes) {
                request.response().write(io.vertx.core.buffer.Buffer.buffer().appendByte(b));
            }
            request.response().end();
        });

        assertThat(Answers.of(peer)).contains(new Delta("Grüße 🌊"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void deliversOnTheContextThatSubscribed() throws Exception {
        peer.thenStream(Answers.SAYS_HELLO);
        Context context = peer.vertx().getOrCreateContext();
        Set<Context> seen = ConcurrentHashMap.newKeySet();
        CompletableFuture<List<ModelEvent>> answer = new CompletableFuture<>();

        context.runOnContext(start -> Answers.gateway(peer).stream(Wire.ask("Hi"))
                .invoke(event -> seen.add(Vertx.currentContext()))
                .collect()
                .asList()
                .subscribe()
                .with(answer::complete));

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(Answers.HELLO);
        assertThat(seen).containsExactly(context);
    }

    @Test
    void readsNoFurtherThanTheSubscriberAsksAndLosesNothing() {
        String[] many = new String[3000];
        java.util.Arrays.fill(many, 0, 2998, words("x".repeat(400)));
        many[2998] = STOP;
        many[2999] = DONE;
        peer.thenStream(many);
        AssertSubscriber<ModelEvent> slow = AssertSubscriber.create(1);

        Answers.gateway(peer).stream(Wire.ask("Hi")).subscribe(slow);
        slow.awaitNextItems(1, Answers.LONG);
        for (int i = 0; i < 299; i++) {
            slow.awaitNextItems(10, Answers.LONG);
        }
        slow.request(Long.MAX_VALUE);

        assertThat(slow.awaitCompletion(Answers.LONG).getItems()).hasSize(3000);
    }

    @Test
    void tellsTheProviderToStopWhenCancelled() {
        peer.thenStreamAndHang(ROLE, words("Hel"));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        Answers.gateway(peer).stream(Wire.ask("Hi")).subscribe(subscriber);
        subscriber.awaitItems(2, Answers.LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
    }

    @Test
    void tellsTheProviderToStopWhenCancelledBeforeTheHeaders() {
        CompletableFuture<Void> received = new CompletableFuture<>();
        peer.then(request -> received.complete(null));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        Answers.gateway(peer).stream(Wire.ask("Hi")).subscribe(subscriber);
        assertThat(received).succeedsWithin(Answers.LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
    }

    @Test
    void servesTheNextAfterOneWasCancelledBeforeItHadAConnection() {
        peer.thenStream(Answers.SAYS_HELLO);
        ChatCompletions gateway = Answers.gateway(peer, "connections", "1");
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);

        gateway.stream(Wire.ask("Hi")).subscribe(subscriber);
        subscriber.cancel();

        assertThat(Answers.all(gateway.stream(Wire.ask("Hi")))).isEqualTo(Answers.HELLO);
        assertThat(Answers.all(gateway.stream(Wire.ask("Hi")))).isEqualTo(Answers.HELLO);
    }

    @Test
    void keepsTheConnectionForTheNextAnswer() {
        Set<Object> connections = ConcurrentHashMap.newKeySet();
        peer.then(request -> {
            connections.add(request.connection());
            request.response().setChunked(true).write(Answers.SAYS_HELLO);
            request.response().end();
        });
        ChatCompletions gateway = Answers.gateway(peer, "connections", "1");

        for (int i = 0; i < 5; i++) {
            assertThat(Answers.all(gateway.stream(Wire.ask("Hi")))).isEqualTo(Answers.HELLO);
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void cannotReachWhatIsNotThere() {
        peer.goAway();

        assertThat(Answers.failure(Answers.of(peer))).isEqualTo(new Unreachable("the connection was refused"));
    }

    @Test
    void neverRepeatsWhatTheProviderOrThePersonWrote() {
        peer.thenRefuse(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-1\",\"type\":\"invalid_request_error\","
                        + "\"param\":null,\"code\":\"invalid_api_key\"}}",
                "x-request-id",
                "req_7");

        assertThat(Answers.failure(Answers.of(peer, "key", "sk-1")))
                .isEqualTo(new Unauthorized(
                        "status 401, type invalid_request_error, code invalid_api_key, request req_7"));
    }
}
