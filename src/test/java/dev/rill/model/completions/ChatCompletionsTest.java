package dev.rill.model.completions;

import static dev.rill.model.completions.Wire.DONE;
import static dev.rill.model.completions.Wire.ROLE;
import static dev.rill.model.completions.Wire.STOP;
import static dev.rill.model.completions.Wire.USAGE;
import static dev.rill.model.completions.Wire.event;
import static dev.rill.model.completions.Wire.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.Usage;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway against a server on loopback: what its peer may do, and what comes of it. */
class ChatCompletionsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<ModelEvent> HELLO = List.of(
            new Started("gpt-x"), new Delta("Hello"), new Completed(Finish.STOP, Optional.of(new Usage(9, 4, 2, 1))));
    private static final String[] SAYS_HELLO = {ROLE, words("Hello"), STOP, USAGE, DONE};

    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void streamsAnAnswer() {
        peer.thenStream(SAYS_HELLO);

        assertThat(answer()).isEqualTo(HELLO);
        assertThat(peer.asked()).hasSize(1);
        assertThat(peer.asked().getFirst().target()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void asksNothingBeforeItIsSubscribedAndAnewEachTime() {
        peer.thenStream(SAYS_HELLO);
        Multi<ModelEvent> recipe = gateway().stream(Wire.ask("Hi"));
        assertThat(peer.asked()).isEmpty();

        assertThat(all(recipe)).isEqualTo(HELLO);
        assertThat(all(recipe)).isEqualTo(HELLO);

        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void sendsTheKeyOnlyWhereThereIsOne() {
        peer.thenStream(SAYS_HELLO);

        answer();
        answer("key", " sk-1 ");

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

        assertThat(answer()).contains(new Delta("Grüße 🌊"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void deliversOnTheContextThatSubscribed() throws Exception {
        peer.thenStream(SAYS_HELLO);
        Context context = peer.vertx().getOrCreateContext();
        Set<Context> seen = ConcurrentHashMap.newKeySet();
        CompletableFuture<List<ModelEvent>> answer = new CompletableFuture<>();

        context.runOnContext(start -> gateway().stream(Wire.ask("Hi"))
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
        java.util.Arrays.fill(many, 0, 2998, words("x".repeat(400)));
        many[2998] = STOP;
        many[2999] = DONE;
        peer.thenStream(many);
        AssertSubscriber<ModelEvent> slow = AssertSubscriber.create(1);

        gateway().stream(Wire.ask("Hi")).subscribe(slow);
        slow.awaitNextItems(1, LONG);
        for (int i = 0; i < 299; i++) {
            slow.awaitNextItems(10, LONG);
        }
        slow.request(Long.MAX_VALUE);

        assertThat(slow.awaitCompletion(LONG).getItems()).hasSize(3000);
    }

    @Test
    void tellsTheProviderToStopWhenCancelled() {
        peer.thenStreamAndHang(ROLE, words("Hel"));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        gateway().stream(Wire.ask("Hi")).subscribe(subscriber);
        subscriber.awaitItems(2, LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void tellsTheProviderToStopWhenCancelledBeforeTheHeaders() {
        CompletableFuture<Void> received = new CompletableFuture<>();
        peer.then(request -> received.complete(null));
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        gateway().stream(Wire.ask("Hi")).subscribe(subscriber);
        assertThat(received).succeedsWithin(LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void servesTheNextAfterOneWasCancelledBeforeItHadAConnection() {
        peer.thenStream(SAYS_HELLO);
        ChatCompletions gateway = gateway("connections", "1");
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);

        gateway.stream(Wire.ask("Hi")).subscribe(subscriber);
        subscriber.cancel();

        assertThat(all(gateway.stream(Wire.ask("Hi")))).isEqualTo(HELLO);
        assertThat(all(gateway.stream(Wire.ask("Hi")))).isEqualTo(HELLO);
    }

    @Test
    void keepsTheConnectionForTheNextAnswer() {
        Set<Object> connections = ConcurrentHashMap.newKeySet();
        peer.then(request -> {
            connections.add(request.connection());
            request.response().setChunked(true).write(String.join("", SAYS_HELLO));
            request.response().end();
        });
        ChatCompletions gateway = gateway("connections", "1");

        for (int i = 0; i < 5; i++) {
            assertThat(all(gateway.stream(Wire.ask("Hi")))).isEqualTo(HELLO);
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void refusesAtOnceWhatWouldWaitTooLong() {
        peer.thenHang();
        ChatCompletions gateway =
                gateway("connections", "1", "connecting-at-once", "1", "waiting-at-most", "0", "retries", "0");
        AssertSubscriber<ModelEvent> first = AssertSubscriber.create(Long.MAX_VALUE);
        AssertSubscriber<ModelEvent> second = AssertSubscriber.create(Long.MAX_VALUE);
        gateway.stream(Wire.ask("1")).subscribe(first);
        gateway.stream(Wire.ask("2")).subscribe(second);

        AssertSubscriber<ModelEvent> third = AssertSubscriber.create(Long.MAX_VALUE);
        gateway.stream(Wire.ask("3")).subscribe(third);

        assertThat(third.awaitCompletion(LONG).getItems())
                .singleElement()
                .satisfies(event -> assertThat(failure(event)).isInstanceOf(Unreachable.class));
        first.cancel();
        second.cancel();
    }

    @Test
    void triesAgainWhatMayPass() {
        peer.thenRefuse(500, "")
                .thenRefuse(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}", "retry-after-ms", "5")
                .thenStream(SAYS_HELLO);

        assertThat(answer()).isEqualTo(HELLO);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void givesUpAfterTwoMoreAttempts() {
        peer.thenRefuse(503, "<html>busy</html>");

        assertThat(failureOf(answer())).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(3);
    }

    @Test
    void triesAgainAfterAnErrorBeforeTheFirstWord() {
        peer.thenStream(ROLE, event("{\"error\":{\"type\":\"server_error\"}}")).thenStream(SAYS_HELLO);

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void triesAgainWhenTheConnectionBreaksBeforeTheFirstWord() {
        peer.thenStreamAndBreak(ROLE)
                .then(request -> request.connection().close())
                .thenStream(SAYS_HELLO);

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void doesWhatTheProviderSaysAboutTryingAgain() {
        peer.thenRefuse(500, "", "x-should-retry", "false");

        assertThat(failureOf(answer())).isInstanceOf(ServerError.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverTriesAgainWithAnEmptyWallet() {
        peer.thenRefuse(
                429,
                "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"credit_balance_exhausted\"}}",
                "x-should-retry",
                "true");

        assertThat(failureOf(answer())).isInstanceOf(OutOfCredit.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void tellsAtOnceWhenTheProviderAsksForALongWait() {
        peer.thenRefuse(429, "", "retry-after", "90");

        assertThat(failureOf(answer())).isEqualTo(new RateLimited("status 429", Optional.of(Duration.ofSeconds(90))));
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void neverReplaysAHalfShownAnswer() {
        peer.thenStreamAndBreak(ROLE, words("Hel"));

        List<ModelEvent> answer = answer();

        assertThat(answer).startsWith(new Started("gpt-x"), new Delta("Hel"));
        assertThat(failureOf(answer)).isInstanceOf(CutOff.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void isCutOffByAProperEndWithoutAReason() {
        peer.thenStream(ROLE, words("Hel"));

        assertThat(failureOf(answer())).isInstanceOf(CutOff.class);
    }

    @Test
    void isCompleteWhenTheConnectionBreaksAfterTheReason() {
        peer.thenStreamAndBreak(ROLE, words("Hello"), STOP);

        assertThat(answer()).endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void isCompleteWhenTheProviderForgetsToEnd() {
        peer.thenStreamAndHang(ROLE, words("Hello"), STOP);

        assertThat(answer("silence-timeout", "80ms"))
                .endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnAProviderThatNeverClosesAfterDone() {
        peer.thenStreamAndHang(SAYS_HELLO);

        assertThat(answer("silence-timeout", "80ms")).isEqualTo(HELLO);

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void readsAnEventWithoutItsBlankLineAtTheEnd() {
        peer.thenStream(ROLE, words("Hello"), STOP.strip());

        assertThat(answer()).endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void isCutOffInTheMiddleOfAnEvent() {
        peer.thenStream(ROLE, words("Hel"), words("lo").substring(0, 40));

        List<ModelEvent> answer = answer();

        assertThat(failureOf(answer)).isInstanceOf(CutOff.class);
        assertThat(answer).contains(new Delta("Hel"));
    }

    @Test
    void waitsOnlySoLongForTheFirstWord() {
        peer.thenHang();

        assertThat(failureOf(answer("first-word-timeout", "60ms"))).isInstanceOf(Stalled.class);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void waitsOnlySoLongBetweenWords() {
        peer.thenStreamAndHang(ROLE, words("Hel"));

        List<ModelEvent> answer = answer("silence-timeout", "60ms");

        assertThat(answer).contains(new Delta("Hel"));
        assertThat(failureOf(answer)).isInstanceOf(Stalled.class);
    }

    @Test
    void takesCommentsForLife() {
        peer.then(request -> {
            request.response().setChunked(true).write(ROLE);
            int[] pings = {0};
            peer.vertx().setPeriodic(20, timer -> {
                if (++pings[0] < 20) {
                    request.response().write(": keep-alive\n\n");
                    return;
                }
                peer.vertx().cancelTimer(timer);
                request.response().end(words("Hello") + STOP + USAGE + DONE);
            });
        });

        assertThat(answer("first-word-timeout", "200ms", "silence-timeout", "200ms"))
                .isEqualTo(HELLO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>Just a moment...</html>",
                "{\"choices\":[{\"mess",
                "",
                "\n\n",
                "OK",
                ": ping\n\n"
            })
    void isGarbledByABodyThatIsNoAnswer(String body) {
        peer.thenSend("text/html", body);

        assertThat(failureOf(answer())).isInstanceOf(Garbled.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void readsAWholeCompletionInsteadOfAStream() {
        peer.thenSend(
                "application/json",
                "\n\n {\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");

        assertThat(answer())
                .containsExactly(new Started("m"), new Delta("Hi"), new Completed(Finish.STOP, Optional.empty()));
    }

    @Test
    void readsAStreamWhateverItsContentType() {
        peer.thenSend("application/json", String.join("", SAYS_HELLO));

        assertThat(answer()).isEqualTo(HELLO);
    }

    @Test
    void findsAnErrorUnderAStatusOfSuccess() {
        peer.thenSend("application/json", "{\"error\":{\"message\":\"bad\",\"type\":\"invalid_request_error\"}}");

        assertThat(failureOf(answer())).isInstanceOf(BadRequest.class);
    }

    @Test
    void cannotReachWhatIsNotThere() {
        peer.goAway();

        assertThat(failureOf(answer())).isEqualTo(new Unreachable("the connection was refused"));
    }

    @Test
    void followsNoRedirect() {
        peer.thenRefuse(307, "", "location", "http://169.254.169.254/");

        assertThat(failureOf(answer())).isInstanceOf(Garbled.class);
    }

    @Test
    void asksOnceMoreWithoutAFieldThatIsRefused() {
        peer.thenRefuse(
                        400,
                        "{\"error\":{\"message\":\"Unsupported parameter\",\"param\":\"stream_options\",\"code\":"
                                + "\"unsupported_parameter\"}}")
                .thenStream(SAYS_HELLO);

        assertThat(answer()).isEqualTo(HELLO);
        assertThat(peer.asked().getFirst().body().containsKey("stream_options")).isTrue();
        assertThat(peer.asked().getLast().body().containsKey("stream_options")).isFalse();
    }

    @Test
    void neverRepeatsWhatTheProviderOrThePersonWrote() {
        peer.thenRefuse(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-1\",\"type\":\"invalid_request_error\","
                        + "\"param\":null,\"code\":\"invalid_api_key\"}}",
                "x-request-id",
                "req_7");

        assertThat(failureOf(answer("key", "sk-1")))
                .isEqualTo(new Unauthorized(
                        "status 401, type invalid_request_error, code invalid_api_key, request req_7"));
    }

    private ChatCompletions gateway(String... properties) {
        return new ChatCompletions(Provider.connect(peer.vertx(), peer.config(properties)));
    }

    private List<ModelEvent> answer(String... properties) {
        return all(gateway(properties).stream(Wire.ask("Hi")));
    }

    private static List<ModelEvent> all(Multi<ModelEvent> stream) {
        return stream.collect().asList().await().atMost(LONG);
    }

    private static ModelFailure failureOf(List<ModelEvent> answer) {
        return failure(answer.getLast());
    }

    private static ModelFailure failure(ModelEvent event) {
        return ((Failed) event).failure();
    }
}
