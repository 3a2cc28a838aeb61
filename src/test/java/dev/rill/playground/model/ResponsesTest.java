package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsAnAnswerInTheOrderOfOpenAisEvents() {
        var events = events(house.raw(House.input("bench 7 2 0 0")));

        assertThat(events)
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(words(events)).isEqualTo("journey north.");
        assertThat(events.get(6).getString("text")).isEqualTo("journey north.");
    }

    @Test
    void namesEachEventTwiceAndNeverSaysDone() {
        var stream = house.raw(House.input("bench 7 1 0 0"));

        assertThat(stream)
                .contains("event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",")
                .doesNotContain("[DONE]");
    }

    @Test
    void endsWithTheWholeResponse() {
        var end = events(house.raw(House.input("bench 7 2 0 0"))).getLast().getJsonObject("response");

        assertThat(end.getString("id")).startsWith("resp_demo_");
        assertThat(end.getString("status")).isEqualTo("completed");
        assertThat(end.getBoolean("store")).isTrue();
        assertThat(end.getValue("previous_response_id")).isNull();
        assertThat(end.getJsonObject("usage").getInteger("output_tokens")).isEqualTo(2);
        assertThat(text(end)).isEqualTo("journey north.");
    }

    @Test
    void isIncompleteWhereItsLengthCutsIt() {
        var end = events(house.raw(House.input("bench 7 9 0 0").put("max_output_tokens", 2)))
                .getLast();

        assertThat(end.getString("type")).isEqualTo("response.incomplete");
        assertThat(end.getJsonObject("response").getJsonObject("incomplete_details"))
                .isEqualTo(new JsonObject().put("reason", "max_output_tokens"));
    }

    @Test
    void thinksInASummaryBeforeItSpeaks() {
        var events = events(house.raw(House.input("think about it")));

        var types =
                events.stream().map(event -> event.getString("type")).distinct().toList();
        assertThat(types)
                .containsSubsequence(
                        "response.reasoning_summary_part.added",
                        "response.reasoning_summary_text.delta",
                        "response.content_part.added",
                        "response.output_text.delta");
        assertThat(words(events)).isEqualTo(Text.of("thoughtful").english());
    }

    @Test
    void namesItsSources() {
        var events = events(house.raw(House.input("Name your sources")));

        assertThat(events.stream().filter(event -> event.containsKey("annotation")))
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.getJsonObject("annotation").fieldNames())
                                .containsExactlyInAnyOrder("type", "url", "title", "start_index", "end_index"));
    }

    @Test
    void answersInOnePieceWhenNoStreamIsAskedFor() {
        var whole = new JsonObject(house.raw(House.input("bench 7 2 0 0").put("stream", false)));

        assertThat(whole.getString("object")).isEqualTo("response");
        assertThat(text(whole)).isEqualTo("journey north.");
    }

    @Test
    void knowsWhatWasSaidUpToAResponse() {
        var first = ask(House.input("My name is Anna").put("instructions", "Be brief"));
        var second = ask(House.input("What did I say before?").put("previous_response_id", first.getString("id")));
        var third = ask(House.input("What did I say before?").put("previous_response_id", second.getString("id")));

        assertThat(second.getString("previous_response_id")).isEqualTo(first.getString("id"));
        assertThat(text(second)).contains("1. My name is Anna").contains("conversation of 3 messages");
        assertThat(text(third)).contains("conversation of 5 messages");
    }

    @Test
    void readsAWholeConversationToo() {
        var input = new JsonArray()
                .add(new JsonObject().put("role", "user").put("content", "My name is Anna"))
                .add(new JsonObject().put("role", "assistant").put("content", "Hello"))
                .add(new JsonObject()
                        .put("role", "user")
                        .put(
                                "content",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("type", "input_text")
                                                .put("text", "What did I say before?"))));

        assertThat(text(ask(House.input("").put("input", input)))).contains("1. My name is Anna");
    }

    @Test
    void keepsNothingWhenItIsToldSo() {
        var first = ask(House.input("My name is Anna").put("store", false));

        assertThat(first.getBoolean("store")).isFalse();
        assertThat(house.open(House.input("And?").put("previous_response_id", first.getString("id")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatItDoesNotKnowOrHasForgotten() {
        var unknown = House.input("And?").put("previous_response_id", "resp_1");
        assertThat(house.raw(unknown))
                .contains("\"code\":\"previous_response_not_found\"")
                .contains("'resp_1'");

        var first = ask(House.input("My name is Anna"));
        house.model.faults().arm(new ModelFault.Forgotten(), 1, "");
        var next = House.input("And?").put("previous_response_id", first.getString("id"));
        assertThat(ask(House.input("And?")).getString("status")).isEqualTo("completed");
        assertThat(house.raw(next)).contains("previous_response_not_found");
        assertThat(ask(next).getString("status")).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OPENAI | \"error\":{\"type\":\"server_error\"",
                "OPENROUTER | event: response.failed",
                "VLLM | data: [DONE]",
                "LLAMA_CPP | {\"type\":\"error\",\"code\":\"server_error\"",
                "OLLAMA | response.output_text.delta",
                "STRING | {\"error\":\"generation failed\"}",
            })
    void reportsAnErrorInTheStreamAsThatServerDoes(ModelFault.Shape shape, String sign) {
        house.model.faults().arm(new ModelFault.StreamError(1, shape));

        assertThat(house.raw(House.input("bench 7 9 0 0"))).contains(sign).doesNotContain("response.completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"input\":7}", "{\"input\":[]}", "{\"input\":\"\",\"previous_response_id\":null,\"x\":["})
    void refusesWhatIsNoRequest(String body) {
        assertThat(house.status("/responses", body)).isEqualTo(400);
    }

    private JsonObject ask(JsonObject body) {
        return events(house.raw(body)).getLast().getJsonObject("response");
    }

    private static List<JsonObject> events(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> new JsonObject(line.substring(6)))
                .toList();
    }

    private static String words(List<JsonObject> events) {
        return events.stream()
                .filter(event -> event.getString("type").equals("response.output_text.delta"))
                .map(event -> event.getString("delta"))
                .reduce("", String::concat);
    }

    private static String text(JsonObject response) {
        return response.getJsonArray("output")
                .getJsonObject(0)
                .getJsonArray("content")
                .getJsonObject(0)
                .getString("text");
    }
}
