package dev.rill.model.responses;

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
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that keeps the conversation, one that forgets it, and those that never had a memory. */
class MemoryTest {
    private static final Utterance SYSTEM = Utterance.text(Role.SYSTEM, "Be brief.");
    private static final Utterance HI = Utterance.text(Role.USER, "Hi");
    private static final Utterance HELLO = Utterance.text(Role.ASSISTANT, "Hello");
    private static final Utterance WHY = Utterance.text(Role.USER, "Why?");

    private final FakeProvider peer = new FakeProvider();
    private final ModelGateway gateway = new Responses(peer.provider(), true);

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void tellsOnlyWhatIsNewWhenTheServerKnowsTheRest() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenStream(answers("resp_2", "resp_1", true));

        List<ModelEvent> answer = ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(answer).contains(new Delta("Because"));
        assertThat(bookmark(answer)).isPresent();
        assertThat(requests()).singleElement().isEqualTo(new JsonObject("""
                {"model":"small","instructions":"Be brief.","input":[{"role":"user","content":"Why?"}],
                 "previous_response_id":"resp_1","stream":true}"""));
    }

    @Test
    void remembersWhatWasSaidAndNotWhatItWasToldToBe() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenStream(answers("resp_2", "resp_1", true));

        ask(Optional.of(bookmark), Utterance.text(Role.SYSTEM, "Be verbose."), HI, HELLO, WHY);

        assertThat(requests().getFirst().getString("previous_response_id")).isEqualTo("resp_1");
        assertThat(requests().getFirst().getString("instructions")).isEqualTo("Be verbose.");
    }

    @Test
    void tellsEverythingWhereTheConversationIsNotTheSameAnyMore() {
        Bookmark bookmark = bookmarkOfHello();
        List<List<Utterance>> others = List.of(
                List.of(SYSTEM, WHY),
                List.of(SYSTEM, HI, WHY),
                List.of(SYSTEM, HI, Utterance.text(Role.ASSISTANT, "Hello!"), WHY),
                List.of(SYSTEM, Utterance.text(Role.USER, "Ho"), HELLO, WHY),
                List.of(SYSTEM, HI, HELLO, WHY, HELLO, WHY));

        for (List<Utterance> other : others) {
            peer.anew().thenStream(answers("resp_2", "", true));
            ask(Optional.of(bookmark), other.toArray(Utterance[]::new));

            assertThat(requests()).singleElement().satisfies(request -> {
                assertThat(request.containsKey("previous_response_id")).isFalse();
                assertThat(request.getJsonArray("input")).hasSize(other.size() - 1);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a b c d", "0123456789abcdef http://elsewhere:80/v1 resp_1"})
    void passesOverABookmarkOfSomebodyElse(String text) {
        peer.thenStream(answers("resp_2", "", true));

        ask(Optional.of(new Bookmark(text)), SYSTEM, HI, HELLO, WHY);

        assertThat(requests().getFirst().containsKey("previous_response_id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'error':{'message':'Previous response with id `resp_1` not found.','type':'invalid_request_error','param':'previous_response_id','code':'previous_response_not_found'}}",
                "400 | {'error':{'message':'Invalid `previous_response_id`.','type':'invalid_request_error','param':null,'code':'invalid_request_error'}}",
                "400 | {'type':'error','status':400,'error':{'code':'previous_response_not_found','message':'gone'}}",
                "400 | {'error':{'message':'Previous response cannot be used for this organization due to Zero Data Retention.','type':'invalid_request_error'}}",
                "404 | {'error':{'message':'Response with id `resp_1` not found.','type':'invalid_request_error','code':404}}",
                "404 | {'error':{'type':'not_found_error','message':'resource not found'}}",
                "400 | {'error':{'code':400,'message':'llama.cpp does not support `previous_response_id`.','type':'invalid_request_error'}}",
                "500 | {'error':{'code':500,'message':'llama.cpp does not support `previous_response_id`.','type':'server_error'}}",
                "400 | {'error':{'message':'unexpected parameter, this endpoint keeps no state','code':'bad'}}",
                "422 | {'detail':[{'type':'extra_forbidden','loc':['body','previous_response_id'],'msg':'Extra inputs are not permitted'}]}",
            })
    void rebuildsTheQuestionUnseenWhenTheServerHasForgotten(int status, String error) {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenRefuse(status, error.replace('\'', '"')).thenStream(answers("resp_2", "", true));

        List<ModelEvent> answer = ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(answer).contains(new Delta("Because")).noneMatch(Failed.class::isInstance);
        assertThat(requests()).hasSize(2);
        assertThat(requests().getLast()).isEqualTo(new JsonObject("""
                {"model":"small","instructions":"Be brief.","input":[{"role":"user","content":"Hi"},
                 {"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"}],"stream":true}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"error\",\"error\":{\"code\":\"previous_response_not_found\",\"message\":\"x\"}}",
                "{\"type\":\"error\",\"code\":\"previous_response_not_found\",\"message\":\"x\",\"param\":null}",
                "{\"type\":\"response.failed\",\"response\":{\"status\":\"failed\",\"error\":{"
                        + "\"code\":\"previous_response_not_found\",\"message\":\"x\"}}}",
            })
    void rebuildsItWhenTheServerSaysSoWithinTheStream(String event) {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenStream("data: " + event + "\n\n").thenStream(answers("resp_2", "", true));

        assertThat(ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY)).contains(new Delta("Because"));
        assertThat(requests()).hasSize(2);
    }

    @Test
    void rebuildsItWhenTheServerAnswersAsIfNothingHadBeenSaid() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenStream(answers("resp_2", "", true)).thenStream(answers("resp_3", "", true));

        List<ModelEvent> answer = ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(answer.stream().filter(Delta.class::isInstance)).hasSize(1);
        assertThat(requests()).hasSize(2);
        assertThat(bookmark(answer)).isEmpty();
    }

    @Test
    void rebuildsItWhenTheWordsComeWithoutASignOfTheFormerResponse() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew()
                .thenStream(ResponsesDialect.delta("response.output_text.delta", "Out of context"))
                .thenStream(answers("resp_3", "", true));

        List<ModelEvent> answer = ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(answer).contains(new Delta("Because")).doesNotContain(new Delta("Out of context"));
    }

    @Test
    void offersNoIdAgainToAServerWithoutMemory() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew()
                .thenRefuse(400, "{\"error\":{\"message\":\"x does not support 'previous_response_id'.\"}}")
                .thenStream(answers("resp_2", "", true));
        ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        peer.anew().thenStream(answers("resp_3", "", true));
        List<ModelEvent> answer = ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.containsKey("previous_response_id")).isFalse());
        assertThat(bookmark(answer)).isEmpty();
    }

    @Test
    void stopsAskingForWhatIsForgottenAgainAndAgain() {
        Bookmark bookmark = bookmarkOfHello();
        String forgotten = "{\"error\":{\"code\":\"previous_response_not_found\"}}";
        for (int i = 0; i < 3; i++) {
            peer.anew().thenRefuse(400, forgotten).thenStream(answers("resp_2", "", true));
            ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);
            assertThat(requests()).hasSize(2);
        }

        peer.anew().thenStream(answers("resp_2", "", true));
        ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY);

        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"store\":false", "\"x\":1", "\"store\":null"})
    void givesNoBookmarkForWhatTheServerDoesNotSayItKeeps(String store) {
        peer.thenStream(answers("resp_1", "", true).replace("\"store\":true", store));

        assertThat(bookmark(ask(Optional.empty(), SYSTEM, HI))).isEmpty();
    }

    @Test
    void givesNoBookmarkForHalfAnAnswer() {
        peer.thenStream(answers("resp_1", "", true).replace("\"status\":\"completed\"", "\"status\":\"incomplete\""));

        assertThat(bookmark(ask(Optional.empty(), SYSTEM, HI))).isEmpty();
    }

    @Test
    void keepsNothingWhereTheOperatorDoesNotWantIt() {
        peer.thenStream(answers("resp_1", "", true));
        ModelGateway discreet = new Responses(peer.provider(), false);

        assertThat(bookmark(all(discreet, prompt(Optional.empty(), SYSTEM, HI))))
                .isEmpty();
    }

    @Test
    void failsInPlainWordsWhenTheFullQuestionIsRefusedToo() {
        Bookmark bookmark = bookmarkOfHello();
        peer.anew().thenRefuse(400, "{\"error\":{\"message\":\"no\",\"code\":\"bad\"}}");

        assertThat(ask(Optional.of(bookmark), SYSTEM, HI, HELLO, WHY))
                .singleElement()
                .isInstanceOf(Failed.class);
        assertThat(requests()).hasSize(2);
    }

    /** What comes with the answer to the first question. */
    private Bookmark bookmarkOfHello() {
        peer.thenStream(answers("resp_1", "", true).replace("Because", "Hello"));
        return bookmark(ask(Optional.empty(), SYSTEM, HI)).orElseThrow();
    }

    private static String answers(String id, String previous, boolean store) {
        String response = """
                "response":{"id":"%s","model":"m","status":"%s","previous_response_id":%s,"store":%s,"output":[]}""";
        String taken = previous.isEmpty() ? "null" : "\"" + previous + "\"";
        return ResponsesDialect.event("response.created", response.formatted(id, "in_progress", taken, store))
                + ResponsesDialect.delta("response.output_text.delta", "Because")
                + ResponsesDialect.event("response.completed", response.formatted(id, "completed", taken, store));
    }

    private List<ModelEvent> ask(Optional<Bookmark> bookmark, Utterance... said) {
        return all(gateway, prompt(bookmark, said));
    }

    private static Prompt prompt(Optional<Bookmark> bookmark, Utterance... said) {
        return new Prompt("small", List.of(said)).with(bookmark);
    }

    private static List<ModelEvent> all(ModelGateway gateway, Prompt prompt) {
        return new ArrayList<>(gateway.stream(prompt).collect().asList().await().atMost(Duration.ofSeconds(30)));
    }

    private static Optional<Bookmark> bookmark(List<ModelEvent> answer) {
        return ((Completed) answer.getLast()).bookmark();
    }

    private List<JsonObject> requests() {
        return peer.asked().stream().map(FakeProvider.Asked::body).toList();
    }
}
