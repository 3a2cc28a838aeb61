package dev.rill.model.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.ContextTooLong;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.Refused;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.providers.Failover.Candidate;
import dev.rill.model.responses.Responses;
import dev.rill.model.roster.Listed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailoverTest {
    private static final Prompt HI = new Prompt("small", List.of(Utterance.text(Role.USER, "Hi")));
    private static final List<ModelEvent> HELLO =
            List.of(new Started("m"), new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
    private static final Failed DOWN = new Failed(new Unreachable("the connection was refused"));

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksNobodyElseWhenTheFirstAnswers() {
        assertThat(answer(says("one", HELLO), says("two", HELLO))).isEqualTo(HELLO);
        assertThat(asked).containsExactly("one:small");
    }

    @Test
    void asksTheNextWhenOneFailsBeforeTheFirstWord() {
        assertThat(answer(says("one", List.of(DOWN)), says("two", List.of(DOWN)), says("three", HELLO)))
                .isEqualTo(HELLO);
        assertThat(asked).containsExactly("one:small", "two:small", "three:small");
    }

    @Test
    void callsTheModelByTheNameThatTheNextKnows() {
        answer(says("one", List.of(DOWN)), says("two", HELLO, Optional.of(model("tiny"))));

        assertThat(asked).containsExactly("one:small", "two:tiny");
    }

    @Test
    void staysWithTheOneThatHasSaidAWord() {
        List<ModelEvent> half = List.of(new Started("m"), new Delta("Hel"), DOWN);

        assertThat(answer(says("one", half), says("two", HELLO))).isEqualTo(half);
        assertThat(asked).containsExactly("one:small");
    }

    @Test
    void tellsTheLastFailureWhenNobodyAnswers() {
        Failed last = new Failed(new ServerError("status 503"));

        assertThat(answer(says("one", List.of(DOWN)), says("two", List.of(last))))
                .containsExactly(last);
    }

    static List<ModelFailure> others() {
        return List.of(new OutOfCredit("status 402"), new Unauthorized("status 401"), new ServerError("status 500"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void moveOn(ModelFailure failure) {
        assertThat(answer(says("one", List.of(new Failed(failure))), says("two", HELLO)))
                .isEqualTo(HELLO);
    }

    static List<ModelFailure> lasting() {
        return List.of(new Refused("content_filter"), new ContextTooLong("status 400"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void areTheSameEverywhere(ModelFailure failure) {
        assertThat(answer(says("one", List.of(new Failed(failure))), says("two", HELLO)))
                .containsExactly(new Failed(failure));
    }

    @Test
    void endsTheWorkOfWhoeverIsAskedWhenCancelled() {
        UnicastProcessor<ModelEvent> never = UnicastProcessor.create();
        boolean[] cancelled = {false};
        Candidate two = new Candidate(
                "two", prompt -> never.onCancellation().invoke(() -> cancelled[0] = true), Optional.empty());
        AssertSubscriber<ModelEvent> reader = AssertSubscriber.create(Long.MAX_VALUE);
        new Failover(List.of(says("one", List.of(DOWN)), two)).stream(HI).subscribe(reader);

        reader.cancel();

        assertThat(cancelled[0]).isTrue();
    }

    @Test
    void asksNobodyMoreWhenCancelledMeanwhile() {
        UnicastProcessor<ModelEvent> first = UnicastProcessor.create();
        AssertSubscriber<ModelEvent> reader = AssertSubscriber.create(Long.MAX_VALUE);
        new Failover(List.of(new Candidate("one", prompt -> first, Optional.empty()), says("two", HELLO)))
                .stream(HI).subscribe(reader);

        reader.cancel();
        first.onNext(DOWN);
        first.onComplete();

        assertThat(asked).isEmpty();
    }

    @Test
    void givesNoMoreThanIsAskedFor() {
        AssertSubscriber<ModelEvent> reader = AssertSubscriber.create(1);
        new Failover(List.of(says("one", List.of(DOWN)), says("two", HELLO)))
                .stream(HI).subscribe(reader);

        reader.assertItems(HELLO.getFirst());
        reader.request(2).assertCompleted();
        assertThat(reader.getItems()).isEqualTo(HELLO);
    }

    @Test
    void wantsSomebodyToAsk() {
        assertThatThrownBy(() -> new Failover(List.of())).hasMessageContaining("no provider");
    }

    @Test
    void bringsTwoProvidersOfDifferentProtocolsTogether() {
        try (FakeProvider one = new FakeProvider();
                FakeProvider two = new FakeProvider()) {
            one.thenRefuse(402, "{\"error\":{\"message\":\"Insufficient credits\",\"code\":402}}");
            two.thenSend("application/json", """
                    {"object":"response","model":"m","status":"completed","output":[
                     {"type":"message","content":[{"type":"output_text","text":"Hello"}]}]}""");
            ModelGateway both = new Failover(List.of(
                    new Candidate("one", new ChatCompletions(one.provider()), Optional.empty()),
                    new Candidate("two", new Responses(two.provider(), true), Optional.of(model("tiny")))));

            assertThat(all(both.stream(HI))).isEqualTo(HELLO);
            assertThat(one.asked()).hasSize(1);
            assertThat(two.asked().getFirst().body().getString("model")).isEqualTo("tiny");
        }
    }

    private List<ModelEvent> answer(Candidate... candidates) {
        return all(new Failover(List.of(candidates)).stream(HI));
    }

    private static List<ModelEvent> all(Multi<ModelEvent> stream) {
        return stream.collect().asList().await().atMost(Duration.ofSeconds(30));
    }

    private Candidate says(String name, List<ModelEvent> events) {
        return says(name, events, Optional.empty());
    }

    private Candidate says(String name, List<ModelEvent> events, Optional<Listed.Model> model) {
        return new Candidate(
                name,
                prompt -> Multi.createFrom()
                        .iterable(events)
                        .onSubscription()
                        .invoke(() -> asked.add(name + ":" + prompt.model())),
                model);
    }

    private static Listed.Model model(String id) {
        return new Listed.Model("small", id, Optional.empty(), false);
    }
}
