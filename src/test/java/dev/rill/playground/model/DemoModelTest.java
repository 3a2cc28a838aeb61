package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoModelTest {
    private static final String FRAME = "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\","
            + "\"created\":2,\"model\":\"demo\",\"choices\":[{\"index\":0,\"delta\":";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void framesTheStreamAsOpenAiDoes() {
        var events =
                house.raw("bench 7 2 0 0").replaceAll("demo-\\d+", "1").replaceAll("\"created\":\\d+", "\"created\":2");

        assertThat(events).isEqualTo("""
                FRAME{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}]}

                FRAME{"content":"journey"},"logprobs":null,"finish_reason":null}]}

                FRAME{"content":" north."},"logprobs":null,"finish_reason":null}]}

                FRAME{},"logprobs":null,"finish_reason":"stop"}]}

                data: [DONE]

                """.replace("FRAME", FRAME));
    }

    @Test
    void announcesAnEventStream() {
        var response = house.open(House.request("count to 3"));

        assertThat(response.getHeader("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(response.getHeader("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void reportsUsageWhenAskedTo() {
        var request = House.request("bench 1 9 0 0").put("stream_options", new JsonObject().put("include_usage", true));

        var events = house.raw(request);

        assertThat(events).contains("\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":9,");
        assertThat(events.split("\"usage\":null", -1)).hasSize(1 + 9 + 2);
    }

    @Test
    void thinksInTheFieldThatIsAskedFor() {
        assertThat(house.raw("Think about it")).contains("{\"reasoning_content\":\"");
        assertThat(house.raw("Think as openrouter does"))
                .contains("{\"reasoning\":\"")
                .doesNotContain("reasoning_content");
    }

    @Test
    void tellsItsSourcesBehindTheWords() {
        var events = house.raw("Name your sources");
        var whole = new JsonObject(house.raw(House.request("Name your sources").put("stream", false)));

        var sources = whole.getJsonArray("choices")
                .getJsonObject(0)
                .getJsonObject("message")
                .getJsonArray("annotations");
        assertThat(events).contains("{\"annotations\":" + sources.encode() + "}");
        assertThat(sources.getJsonObject(0).getString("type")).isEqualTo("url_citation");
        assertThat(sources.getJsonObject(0).getJsonObject("url_citation").fieldNames())
                .containsExactly("url", "title", "start_index", "end_index");
    }

    @Test
    void saysThatItsLengthCutIt() {
        var events = house.raw("be cut off");

        assertThat(events).contains("\"finish_reason\":\"length\"");
        assertThat(house.model.timing("be cut off").map(Timing::expected)).contains(House.words(events));
    }

    @Test
    void stopsAtTheTokenLimit() {
        var events = house.raw(House.request("bench 1 9 0 0").put("max_completion_tokens", 4));

        assertThat(House.words(events).split(" ")).hasSize(4);
        assertThat(events).contains("\"finish_reason\":\"length\"").doesNotContain("\"stop\"");
        assertThat(house.raw(House.request("bench 1 9 0 0").put("max_tokens", 9)))
                .contains("\"stop\"");
    }

    @Test
    void answersInOnePieceWhenNoStreamIsAskedFor() {
        var body = House.request("show me all formatting").put("stream", false).put("model", "any \"name\"");

        var answer = new JsonObject(house.raw(body));

        var message = answer.getJsonArray("choices").getJsonObject(0).getJsonObject("message");
        assertThat(message.getString("content")).isEqualTo(Text.of("formats").english());
        assertThat(answer.getString("model")).isEqualTo("any \"name\"");
        assertThat(answer.getJsonObject("usage").getInteger("completion_tokens"))
                .isGreaterThan(300);
    }

    @Test
    void streamsEveryCharacterOfAScript() {
        assertThat(house.ask("Покажи всё форматирование"))
                .isEqualTo(Text.of("formats").russian());
        assertThat(house.ask("Write a long answer")).isEqualTo(Text.of("long").english());
    }

    @Test
    void thinksInAFieldOfItsOwn() {
        var events = house.raw("think about it");

        assertThat(events).contains("\"delta\":{\"reasoning_content\":\" person\"}");
        assertThat(House.words(events)).isEqualTo(Text.of("thoughtful").english());
    }

    @Test
    void listsItsModels() {
        var list = new JsonObject(House.listen(house.get("/models", "")).whole());

        assertThat(list.getJsonArray("data").getJsonObject(0).getString("id")).isEqualTo("demo");
    }

    @Test
    void wantsTheKeyThatIsRequired() {
        house.model.faults().requireKey("sk-demo");

        assertThat(house.get("/models", "Bearer sk-demo").statusCode()).isEqualTo(200);
        assertThat(house.get("/models", "Bearer sk-other").statusCode()).isEqualTo(401);
        assertThat(house.open(House.request("hello")).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNoRequest() {
        for (var body :
                new String[] {"{}", "{\"messages\":[]}", "{\"messages\":[{\"role\":\"system\",\"content\":\"x\"}]}"}) {
            assertThat(house.open(new JsonObject(body)).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void showsRequestsToObservers() {
        var calls = new ArrayList<ModelCall>();
        house.model.observe(calls::add);

        house.ask("hello");

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.question()).isEqualTo("hello");
            assertThat(call.body().getBoolean("stream")).isTrue();
            assertThat(call).hasToString("ModelCall");
        });
    }

    @Test
    void countsWhatItDoes() {
        house.ask("bench 1 9 0 0");
        house.ask("bench 2 5 0 0");

        assertThat(house.model.counters()).isEqualTo(new Counters(2, 0, 14, 0));
    }
}
