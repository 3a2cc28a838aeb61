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
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long the gateway waits, and how it stops waiting. */
class PatienceTest {
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void isCompleteWhenTheProviderForgetsToEnd() {
        peer.thenStreamAndHang(ROLE, words("Hello"), STOP);

        assertThat(Answers.of(peer, "silence-timeout", "80ms"))
                .endsWith(new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
    }

    @Test
    void hangsUpOnAProviderThatNeverClosesAfterDone() {
        peer.thenStreamAndHang(Answers.SAYS_HELLO);

        assertThat(Answers.of(peer, "silence-timeout", "80ms")).isEqualTo(Answers.HELLO);

        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
    }

    @Test
    void waitsOnlySoLongForTheFirstWord() {
        peer.thenHang();

        assertThat(Answers.failure(Answers.of(peer, "first-word-timeout", "60ms")))
                .isInstanceOf(Stalled.class);
        assertThat(peer.hungUp()).succeedsWithin(Answers.LONG);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void waitsOnlySoLongBetweenWords() {
        peer.thenStreamAndHang(ROLE, words("Hel"));

        List<ModelEvent> answer = Answers.of(peer, "silence-timeout", "60ms");

        assertThat(answer).contains(new Delta("Hel"));
        assertThat(Answers.failure(answer)).isInstanceOf(Stalled.class);
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

        assertThat(Answers.of(peer, "first-word-timeout", "200ms", "silence-timeout", "200ms"))
                .isEqualTo(Answers.HELLO);
    }

    @Test
    void refusesAtOnceWhatWouldWaitTooLong() {
        peer.thenHang();
        ChatCompletions gateway = Answers.gateway(
                peer, "connections", "1", "connecting-at-once", "1", "waiting-at-most", "0", "retries", "0");
        AssertSubscriber<ModelEvent> first = AssertSubscriber.create(Long.MAX_VALUE);
        AssertSubscriber<ModelEvent> second = AssertSubscriber.create(Long.MAX_VALUE);
        AssertSubscriber<ModelEvent> third = AssertSubscriber.create(Long.MAX_VALUE);
        // on one loop, as each has its own connections
        peer.vertx().getOrCreateContext().runOnContext(turn -> {
            gateway.stream(Wire.ask("1")).subscribe(first);
            gateway.stream(Wire.ask("2")).subscribe(second);
            gateway.stream(Wire.ask("3")).subscribe(third);
        });

        assertThat(third.awaitCompletion(Answers.LONG).getItems())
                .singleElement()
                .satisfies(event -> assertThat(Answers.failure(List.of(event))).isInstanceOf(Unreachable.class));
        first.cancel();
        second.cancel();
    }
}
