package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeProvider peer = new FakeProvider();
    private final AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void sendsABugDownTheFailureChannelAndHangsUp() {
        peer.thenStreamAndHang("data: x\n\n");

        subscribe(new Faulty());

        subscriber.awaitFailure(bug -> assertThat(bug).hasMessage("a bug"), LONG);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void tellsABugAtTheEndToo() {
        peer.thenStream("data: x");

        subscribe(new Faulty());

        subscriber.awaitFailure(bug -> assertThat(bug).hasMessage("a bug"), LONG);
    }

    private void subscribe(AnswerReader reader) {
        peer.provider().stream(new Hello(reader)).subscribe(subscriber);
    }

    private record Hello(AnswerReader reader) implements Dialogue {
        @Override
        public String resource() {
            return "/hello";
        }

        @Override
        public byte[] body() {
            return "{}".getBytes(UTF_8);
        }

        @Override
        public Optional<Rewording> reworded(Fault refusal) {
            return Optional.empty();
        }
    }

    private static final class Faulty implements AnswerReader {
        @Override
        public void event(byte[] data, int offset, int length, AnswerSink sink) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void document(byte[] bytes, AnswerSink sink) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void over(Fault otherwise, AnswerSink sink) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public boolean finished() {
            return false;
        }
    }
}
