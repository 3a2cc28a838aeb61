package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rill.model.ModelEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one event of an answer costs until its word is there: the way that {@code docs/decisions/0023} is about, without the
 * socket before it and the reader behind it. An answer of 300 words, each in a piece of its own, as networks bring them; what
 * happens once an answer is spread over its words. Answers are timed one by one, so that the median stands whatever else a
 * machine does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public abstract class EventBenchmark {
    protected static final int WORDS = 300;

    private static final int LIMIT = 32 << 20;

    private final List<byte[]> pieces;

    /** One event a piece, the bytes as its servers write them. */
    protected EventBenchmark(List<String> events) {
        this.pieces = events.stream().map(event -> event.getBytes(UTF_8)).toList();
    }

    /** A reader for an answer. */
    protected abstract AnswerReader reader();

    /** Bytes become events. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void decode(Blackhole nobody) {
        SseParser parser = new SseParser(LIMIT);
        for (byte[] piece : pieces) {
            parser.feed(piece, (data, offset, length) -> nobody.consume(length));
        }
    }

    /** Bytes become events, events become words. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void read(Blackhole nobody) {
        EventBody body = new EventBody(reader(), new Listener(nobody), LIMIT);
        for (byte[] piece : pieces) {
            body.feed(piece);
        }
    }

    private record Listener(Blackhole nobody) implements AnswerSink {
        @Override
        public void tell(ModelEvent event) {
            nobody.consume(event);
        }

        @Override
        public void complete(ModelEvent.Completed end) {
            nobody.consume(end);
        }

        @Override
        public void fail(Fault fault) {
            throw new IllegalStateException("cannot measure an answer that fails: " + fault.failure());
        }
    }
}
