package dev.rill.model.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import dev.rill.model.reach.Envoys;
import dev.rill.model.reach.FakeNames;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assistants of all manners, on loopback. */
class AssistantsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Completed END = new Completed(Finish.STOP, Optional.empty());

    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void postsTheMessageAndWhatWasSaidBefore() {
        peer.thenSend("application/json", "{\"response\":\"Fine.\"}");

        answer();

        assertThat(peer.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).isEqualTo("/hook/s3cr3t?version=2");
            assertThat(asked.headers())
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("authorization");
            assertThat(asked.headers().get("accept")).contains("text/event-stream", "application/json");
            assertThat(asked.body()).isEqualTo(new JsonObject("""
                    {"message": "And you?", "context": [
                      {"role": "user", "content": "How are you?"},
                      {"role": "assistant", "content": "Well."}]}"""));
        });
    }

    @Test
    void keepsTheOperatorsInstructionsToItself() {
        peer.thenSend("application/json", "{\"response\":\"Fine.\"}");

        answer();

        assertThat(peer.asked().getFirst().body().encode()).doesNotContain("Be brief");
    }

    @Test
    void givesAWholeAnswerAtOnce() {
        peer.thenSend("application/json", "{\"response\":\"Grüße 🌊\",\"id\":7}");

        assertThat(answer()).containsExactly(new Started("assistant"), new Delta("Grüße 🌊"), END);
    }

    @Test
    void streamsPlainWords() {
        peer.thenStream(
                "data: Hel\n\n", "data: lo\n\ndata:  world\n\n", "data: one\ndata: two\n\n", "data: [DONE]\n\n");

        assertThat(words(answer())).isEqualTo("Hello worldone\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"response", "delta"})
    void streamsWordsInJson(String field) {
        peer.thenStream(
                "data: {\"%s\":\"Hel\"}\n\n".formatted(field),
                ": keep-alive\n\n",
                "data: {\"%s\":\"lo\\n\"}\r\n\r\n".formatted(field),
                "data: {\"other\":1}\n\n",
                "data: [DONE]\n\n");

        assertThat(answer()).containsExactly(new Started("assistant"), new Delta("Hel"), new Delta("lo\n"), END);
    }

    @Test
    void tellsAWholeTextBehindItsDeltasOnce() {
        peer.thenStream(
                "data: {\"delta\":\"Hel\"}\n\n", "data: {\"delta\":\"lo\"}\n\n", "data: {\"response\":\"Hello\"}\n\n");

        assertThat(words(answer())).isEqualTo("Hello");
    }

    @Test
    void isCompleteWhenTheStreamEndsAlsoWithoutASign() {
        peer.thenStream("data: Hel\n\n", "data: lo");

        assertThat(answer()).endsWith(new Delta("Hel"), new Delta("lo"), END);
    }

    @Test
    void isCutOffWhenTheStreamBreaks() {
        peer.thenStreamAndBreak("data: Hel\n\n");

        List<ModelEvent> answer = answer();

        assertThat(answer).contains(new Delta("Hel"));
        assertThat(failure(answer)).isInstanceOf(CutOff.class);
    }

    @Test
    void isCompleteWhenItForgetsToHangUp() {
        peer.thenStreamAndHang("data: Hello\n\ndata: [DONE]\n\n");

        assertThat(answer("silence-timeout", "80ms")).endsWith(new Delta("Hello"), END);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hearsAnErrorWithinAnAnswer() {
        peer.thenStream("data: {\"delta\":\"Hel\"}\n\n", "data: {\"error\":\"out of order\"}\n\n");

        assertThat(failure(answer())).isEqualTo(new ServerError("error within the answer"));

        peer.anew().thenSend("application/json", "{\"error\":{\"code\":\"broken\"}}");
        assertThat(failure(answer())).isEqualTo(new ServerError("error within the answer, code broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"response\":null}",
                "{\"response\":{\"text\":\"Hi\"}}",
                "{\"response\":",
                "<html>welcome</html>",
                "welcome",
                ""
            })
    void cannotMakeSenseOfAnythingElse(String body) {
        peer.thenSend("application/json", body);

        assertThat(failure(answer())).isInstanceOf(Garbled.class);
    }

    @Test
    void toldFailuresApart() {
        assertThat(refusal(500)).isInstanceOf(ServerError.class);
        assertThat(refusal(429)).isInstanceOf(RateLimited.class);
        assertThat(refusal(404)).isInstanceOf(ModelFailure.BadRequest.class);
        assertThat(refusal(401)).isInstanceOf(ModelFailure.Unauthorized.class);
        assertThat(refusal(302)).isInstanceOf(Garbled.class);
    }

    @Test
    void asksOnceSinceItMayActUponIt() {
        peer.thenRefuse(503, "{}", "retry-after-ms", "1");

        answer();

        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void cannotReachWhatIsNotThere() {
        peer.goAway();

        assertThat(failure(answer())).isEqualTo(new Unreachable("the connection was refused"));
    }

    @Test
    void waitsOnlySoLong() {
        peer.thenHang();
        assertThat(failure(answer("first-word-timeout", "60ms"))).isInstanceOf(Stalled.class);

        peer.anew().thenStreamAndHang("data: Hel\n\n");
        assertThat(failure(answer("silence-timeout", "60ms"))).isInstanceOf(Stalled.class);
    }

    @Test
    void readsOnlySoMuch() {
        peer.thenSend("application/json", "{\"response\":\"" + "x".repeat(5000) + "\"}");

        assertThat(failure(answer("largest-piece", "4K"))).isInstanceOf(Garbled.class);
    }

    @Test
    void hangsUpWithinASecondWhenNobodyListens() {
        peer.thenStreamAndHang("data: Hel\n\n");
        AssertSubscriber<ModelEvent> subscriber = AssertSubscriber.create(Long.MAX_VALUE);
        gateway().stream(conversation()).subscribe(subscriber);
        subscriber.awaitItems(2, LONG);

        subscriber.cancel();

        assertThat(peer.hungUp()).succeedsWithin(A_SECOND);
    }

    @Test
    void asksNothingBeforeItIsSubscribedAndAnewEachTime() {
        peer.thenSend("application/json", "{\"response\":\"Fine.\"}");
        Multi<ModelEvent> recipe = gateway().stream(conversation());
        assertThat(peer.asked()).isEmpty();

        assertThat(all(recipe)).isEqualTo(all(recipe));

        assertThat(peer.asked()).hasSize(2);
    }

    private static Prompt conversation() {
        return new Prompt(
                        "small",
                        List.of(
                                Utterance.text(Role.SYSTEM, "Be brief."),
                                Utterance.text(Role.USER, "How are you?"),
                                Utterance.text(Role.ASSISTANT, "Well."),
                                Utterance.text(Role.USER, "And you?")))
                .with(new Sampling(Optional.of(0.5), Optional.of(100)));
    }

    private ModelFailure refusal(int status) {
        peer.anew().thenRefuse(status, "");
        return failure(answer());
    }

    private List<ModelEvent> answer(String... properties) {
        return all(gateway(properties).stream(conversation()));
    }

    private ModelGateway gateway(String... properties) {
        return new Assistants(Envoys.envoy(peer.vertx(), new FakeNames(), properties))
                .at("http://127.0.0.1:" + peer.port() + "/hook/s3cr3t?version=2");
    }

    private static List<ModelEvent> all(Multi<ModelEvent> answer) {
        return answer.collect().asList().await().atMost(LONG);
    }

    private static String words(List<ModelEvent> answer) {
        assertThat(answer).endsWith(END);
        return answer.stream()
                .filter(Delta.class::isInstance)
                .map(event -> ((Delta) event).text())
                .collect(Collectors.joining());
    }

    private static ModelFailure failure(List<ModelEvent> answer) {
        return ((Failed) answer.getLast()).failure();
    }
}
