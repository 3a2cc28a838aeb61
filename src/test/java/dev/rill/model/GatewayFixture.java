package dev.rill.model;

import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A gateway of some protocol and a provider on loopback that answers it by script. */
abstract class GatewayFixture {
    /** Nothing takes so long. */
    static final Duration LONG = Duration.ofSeconds(30);

    static final Prompt HI = new Prompt("small", List.of(Utterance.text(Role.USER, "Hi")));
    static final List<ModelEvent> HELLO = List.of(
            new Started("gpt-x"), new Delta("Hello"), new Completed(Finish.STOP, Optional.of(new Usage(9, 4, 2, 1))));

    final FakeProvider peer = new FakeProvider();
    final Dialect dialect;

    GatewayFixture(Dialect dialect) {
        this.dialect = dialect;
    }

    @AfterEach
    void close() {
        peer.close();
    }

    String saysHello() {
        return dialect.begin() + dialect.words("Hello") + dialect.finish(Finish.STOP) + dialect.rest();
    }

    ModelGateway gateway(String... properties) {
        return dialect.gateway(peer.provider(properties));
    }

    List<ModelEvent> answer(String... properties) {
        return all(gateway(properties).stream(HI));
    }

    ModelFailure failure(String... properties) {
        return failure(answer(properties));
    }

    static List<ModelEvent> all(Multi<ModelEvent> stream) {
        return stream.collect().asList().await().atMost(LONG);
    }

    static ModelFailure failure(List<ModelEvent> answer) {
        return ((Failed) answer.getLast()).failure();
    }

    static Finish finish(List<ModelEvent> answer) {
        return ((Completed) answer.getLast()).finish();
    }
}
