package dev.rill.model.completions;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.Usage;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the gateway of a test and waits for all of the answer. */
final class Answers {
    /** Nothing takes so long. */
    static final Duration LONG = Duration.ofSeconds(30);

    static final String SAYS_HELLO = String.join("", Wire.ROLE, Wire.words("Hello"), Wire.STOP, Wire.USAGE, Wire.DONE);
    static final List<ModelEvent> HELLO = List.of(
            new Started("gpt-x"), new Delta("Hello"), new Completed(Finish.STOP, Optional.of(new Usage(9, 4, 2, 1))));

    private Answers() {}

    static ChatCompletions gateway(FakeProvider peer, String... properties) {
        return new ChatCompletions(Provider.connect(peer.vertx(), peer.config(properties)));
    }

    static List<ModelEvent> of(FakeProvider peer, String... properties) {
        return all(gateway(peer, properties).stream(Wire.ask("Hi")));
    }

    static List<ModelEvent> all(Multi<ModelEvent> stream) {
        return stream.collect().asList().await().atMost(LONG);
    }

    static ModelFailure failure(List<ModelEvent> answer) {
        return ((Failed) answer.getLast()).failure();
    }
}
