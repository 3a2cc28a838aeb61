package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the gateway waits, and how it stops waiting. */
public abstract class PatienceContract extends GatewayFixture {
    protected PatienceContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void isCompleteWhenTheProviderForgetsToEnd() {
        peer.thenStreamAndHang(dialect.begin(), dialect.words("Hello"), dialect.finish(Finish.STOP));

        List<ModelEvent> answer = answer("silence-timeout", "80ms");

        assertThat(answer).contains(new Delta("Hello"));
        assertThat(finish(answer)).isEqualTo(Finish.STOP);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnAProviderThatNeverClosesAfterDone() {
        peer.thenStreamAndHang(saysHello());

        assertThat(answer("silence-timeout", "80ms")).isEqualTo(HELLO);

        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void waitsOnlySoLongForTheFirstWord() {
        peer.thenHang();

        assertThat(failure("first-word-timeout", "60ms")).isInstanceOf(Stalled.class);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void waitsOnlySoLongBetweenWords() {
        peer.thenStreamAndHang(dialect.begin(), dialect.words("Hel"));

        List<ModelEvent> answer = answer("silence-timeout", "60ms");

        assertThat(answer).contains(new Delta("Hel"));
        assertThat(failure(answer)).isInstanceOf(Stalled.class);
    }

    @Test
    void takesCommentsForLife() {
        peer.then(busyWith(": keep-alive\n\n"));

        assertThat(answer("first-word-timeout", "200ms", "silence-timeout", "200ms"))
                .isEqualTo(HELLO);
    }

    @Test
    void takesTheWorkOfToolsForLife() {
        peer.then(busyWith(dialect.bustle()));

        assertThat(answer("first-word-timeout", "200ms", "silence-timeout", "200ms"))
                .isEqualTo(HELLO);
    }

    @Test
    void refusesAtOnceWhatWouldWaitTooLong() {
        peer.thenHang();
        ModelGateway gateway =
                gateway("connections", "1", "connecting-at-once", "1", "waiting-at-most", "0", "retries", "0");
        AssertSubscriber<ModelEvent> first = AssertSubscriber.create(Long.MAX_VALUE);
        AssertSubscriber<ModelEvent> second = AssertSubscriber.create(Long.MAX_VALUE);
        AssertSubscriber<ModelEvent> third = AssertSubscriber.create(Long.MAX_VALUE);
        // on one loop, as each has its own connections
        peer.vertx().getOrCreateContext().runOnContext(turn -> {
            gateway.stream(HI).subscribe(first);
            gateway.stream(HI).subscribe(second);
            gateway.stream(HI).subscribe(third);
        });

        assertThat(third.awaitCompletion(LONG).getItems())
                .singleElement()
                .satisfies(event -> assertThat(failure(List.of(event))).isInstanceOf(Unreachable.class));
        first.cancel();
        second.cancel();
    }

    /** An answer that comes after twice as long as the limits allow, with a sign of life every now and then. */
    private Handler<HttpServerRequest> busyWith(String sign) {
        return request -> {
            request.response().setChunked(true).write(dialect.begin());
            int[] signs = {0};
            peer.vertx().setPeriodic(20, timer -> {
                if (++signs[0] < 20) {
                    request.response().write(sign);
                    return;
                }
                peer.vertx().cancelTimer(timer);
                request.response().end(dialect.words("Hello") + dialect.finish(Finish.STOP) + dialect.rest());
            });
        };
    }
}
