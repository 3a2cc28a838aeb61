package dev.rill.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Reasoning;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every gateway owes: the words in order, an end as the last item, and nothing that goes on when nobody listens. */
public abstract class ModelGatewayContract extends GatewayFixture {
    protected ModelGatewayContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void streamsAnAnswer() {
        peer.thenStream(saysHello());

        assertThat(answer()).isEqualTo(HELLO);
        assertThat(peer.asked()).hasSize(1);
        assertThat(peer.asked().getFirst().target()).isEqualTo("/v1" + dialect.resource());
    }

    @Test
    void asksNothingBeforeItIsSubscribedAndAnewEachTime() {
        peer.thenStream(saysHello());
        Multi<ModelEvent> recipe = gateway().stream(HI);
        assertThat(peer.asked()).isEmpty();

        assertThat(all(recipe)).isEqualTo(HELLO);
        assertThat(all(recipe)).isEqualTo(HELLO);

        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void sendsTheKeyOnlyWhereThereIsOne() {
        peer.thenStream(saysHello());

        answer();
        answer("key", " sk-1 ");

        assertThat(peer.asked().getFirst().headers()).doesNotContainKey("authorization");
        assertThat(peer.asked().getLast().headers()).containsEntry("authorization", "Bearer sk-1");
    }

    @Test
    void bearsEventsThatTheNetworkCutInPieces() {
        String stream = dialect.begin() + dialect.words("Grüße 🌊") + dialect.finish(Finish.STOP) + dialect.rest();
        byte[] bytes = stream.replace("\n", "\r\n").getBytes(UTF_8);
        peer.then(request -> {
            request.response().setChunked(true);
            for (byte b : bytes) {
                request.response().write(Buffer.buffer().appendByte(b));
            }
            request.response().end();
        });

        List<ModelEvent> answer = answer();

        assertThat(answer).contains(new Delta("Grüße 🌊"));
        assertThat(finish(answer)).isEqualTo(Finish.STOP);
    }

    @Test
    void tellsReasoningApartFromTheAnswer() {
        peer.thenStream(
                dialect.begin(),
                dialect.reasoning("hm"),
                dialect.words("Yes"),
                dialect.finish(Finish.STOP),
                dialect.rest());

        assertThat(answer()).startsWith(new Started("gpt-x"), new Reasoning("hm"), new Delta("Yes"));
    }

    @Test
    void showsARefusalAsTheAnswer() {
        peer.thenStream(dialect.begin(), dialect.refusal("I will not."), dialect.finish(Finish.STOP), dialect.rest());

        assertThat(answer()).startsWith(new Started("gpt-x"), new Delta("I will not."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Finish.class,
            names = {"STOP", "LENGTH", "FILTERED"})
    void saysWhyItEnded(Finish why) {
        peer.thenStream(dialect.begin(), dialect.words("So"), dialect.finish(why), dialect.rest());

        assertThat(finish(answer())).isEqualTo(why);
    }

    @Test
    void asksForNoCompression() {
        peer.thenStream(saysHello());

        answer();

        assertThat(peer.asked().getFirst().headers()).doesNotContainKey("accept-encoding");
    }

    @Test
    void deliversOnTheContextThatSubscribed() throws Exception {
        peer.thenStream(saysHello());
        Context context = peer.vertx().getOrCreateContext();
        Set<Context> seen = ConcurrentHashMap.newKeySet();
        CompletableFuture<List<ModelEvent>> answer = new CompletableFuture<>();

        context.runOnContext(start -> gateway().stream(HI)
                .invoke(event -> seen.add(Vertx.currentContext()))
                .collect()
                .asList()
                .subscribe()
                .with(answer::complete));

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(HELLO);
        assertThat(seen).containsExactly(context);
    }

    @Test
    void readsNoFurtherThanTheSubscriberAsksAndLosesNothing() {
        String[] many = new String[3000];
        Arrays.fill(many, dialect.words("x".repeat(400)));
        many[2998] = dialect.finish(Finish.STOP);
        many[2999] = dialect.rest();
        peer.thenStream(many);
        AssertSubscriber<ModelEvent> slow = AssertSubscriber.create(1);

        gateway().stream(HI).subscribe(slow);
        slow.awaitNextItems(1, LONG);
        for (int i = 0; i < 299; i++) {
            slow.awaitNextItems(10, LONG);
        }
        slow.request(Long.MAX_VALUE);

        assertThat(slow.awaitCompletion(LONG).getItems()).hasSize(3000);
    }

    @Test
    void tellsTheProviderToStopWhenCancelled() {
        peer.thenStreamAndHang(dialect.begin(), dialect.words("Hel"));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        gateway().stream(HI).subscribe(subscriber);
        subscriber.awaitItems(2, LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void tellsTheProviderToStopWhenCancelledBeforeTheHeaders() {
        CompletableFuture<Void> received = new CompletableFuture<>();
        peer.then(request -> received.complete(null));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        gateway().stream(HI).subscribe(subscriber);
        assertThat(received).succeedsWithin(LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void servesTheNextAfterOneWasCancelledBeforeItHadAConnection() {
        peer.thenStream(saysHello());
        ModelGateway gateway = gateway("connections", "1");
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);

        gateway.stream(HI).subscribe(subscriber);
        subscriber.cancel();

        assertThat(all(gateway.stream(HI))).isEqualTo(HELLO);
        assertThat(all(gateway.stream(HI))).isEqualTo(HELLO);
    }

    @Test
    void keepsTheConnectionForTheNextAnswer() {
        Set<Object> connections = ConcurrentHashMap.newKeySet();
        peer.then(request -> {
            connections.add(request.connection());
            request.response().setChunked(true).write(saysHello());
            request.response().end();
        });
        ModelGateway gateway = gateway("connections", "1");

        for (int i = 0; i < 5; i++) {
            assertThat(all(gateway.stream(HI))).isEqualTo(HELLO);
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void cannotReachWhatIsNotThere() {
        peer.goAway();

        assertThat(failure()).isEqualTo(new Unreachable("the connection was refused"));
    }

    @Test
    void neverRepeatsWhatTheProviderOrThePersonWrote() {
        peer.thenRefuse(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-1\",\"type\":\"invalid_request_error\","
                        + "\"param\":null,\"code\":\"invalid_api_key\"}}",
                "x-request-id",
                "req_7");

        assertThat(failure("key", "sk-1"))
                .isEqualTo(new Unauthorized(
                        "status 401, type invalid_request_error, code invalid_api_key, request req_7"));
    }
}
