package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Bookmark;
import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.completions.ChatCompletions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's own gateways read what the demo model tells, whichever way it is asked. */
class TwoProtocolsTest {
    private static final Utterance SYSTEM = Utterance.text(Role.SYSTEM, "Be brief.");

    private final House house = new House();
    private final FakeProvider peer = new FakeProvider();
    private final List<JsonObject> requests = new ArrayList<>();
    private final ModelGateway completions =
            new ChatCompletions(peer.provider("base-url", house.baseUrl(), "retries", "0"));
    private final ModelGateway responses =
            new dev.rill.model.responses.Responses(peer.provider("base-url", house.baseUrl(), "retries", "0"), true);

    TwoProtocolsTest() {
        house.model.observe(call -> requests.add(call.body()));
    }

    @AfterEach
    void close() {
        peer.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Show me every kind of formatting",
                "think about it",
                "be cut off",
                "Name your sources",
                "break the stream",
                "break 503",
                "break with html",
                "bench 7 300 0 0"
            })
    void tellTheSame(String question) {
        house.model.faults().arm(new ModelFault.Slow(0));

        List<ModelEvent> one = ask(completions, Optional.empty(), Utterance.text(Role.USER, question));
        List<ModelEvent> other = ask(responses, Optional.empty(), Utterance.text(Role.USER, question));

        assertThat(words(other)).isEqualTo(words(one));
        assertThat(other.getLast().getClass()).isEqualTo(one.getLast().getClass());
        if (one.getLast() instanceof Completed end) {
            assertThat(((Completed) other.getLast()).finish()).isEqualTo(end.finish());
        }
    }

    @Test
    void bearOddBytesAlike() {
        house.model.faults().arm(new ModelFault.OddBytes(EnumSet.allOf(ModelFault.Oddity.class)));

        List<ModelEvent> answer = ask(responses, Optional.empty(), Utterance.text(Role.USER, "bench 7 200 0 0"));

        assertThat(words(answer))
                .isEqualTo(DemoModel.expected("bench 7 200 0 0").orElseThrow());
    }

    @Test
    void goOnFromAResponseThatTheModelKeepsAndFromOneThatItHasForgotten() {
        Utterance name = Utterance.text(Role.USER, "My name is Anna");
        List<ModelEvent> first = ask(responses, Optional.empty(), SYSTEM, name);
        Utterance heard = Utterance.text(Role.ASSISTANT, words(first));
        Utterance recall = Utterance.text(Role.USER, "What did I say before?");

        List<ModelEvent> kept = ask(responses, bookmark(first), SYSTEM, name, heard, recall);
        house.model.faults().arm(new ModelFault.Forgotten(), 1, "");
        List<ModelEvent> forgotten = ask(responses, bookmark(first), SYSTEM, name, heard, recall);

        assertThat(words(kept)).contains("1. My name is Anna").isEqualTo(words(forgotten));
        assertThat(kept).noneMatch(Failed.class::isInstance);
        assertThat(requests)
                .extracting(request -> request.getJsonArray("input").size())
                .containsExactly(1, 1, 1, 3);
    }

    private static List<ModelEvent> ask(ModelGateway gateway, Optional<Bookmark> bookmark, Utterance... said) {
        return gateway.stream(new Prompt("demo", List.of(said)).with(bookmark))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static Optional<Bookmark> bookmark(List<ModelEvent> answer) {
        return ((Completed) answer.getLast()).bookmark();
    }

    private static String words(List<ModelEvent> answer) {
        return answer.stream()
                .filter(Delta.class::isInstance)
                .map(event -> ((Delta) event).text())
                .reduce("", String::concat);
    }
}
