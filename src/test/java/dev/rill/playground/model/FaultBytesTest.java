package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultBytesTest {
    private static final String QUESTION = "bench 3 9 0 0";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private HttpClientResponse open(ModelFault fault) {
        house.model.faults().arm(fault);
        return house.open(House.request(QUESTION));
    }

    private String raw(ModelFault fault) {
        return House.listen(open(fault)).whole();
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        ModelFault.Shape.OPENAI,
                        "data: {\"error\":{\"message\":\"The server had an error while"
                                + " processing your request.\",\"type\":\"server_error\",\"param\":null,\"code\":null}}\n\n"),
                Arguments.of(
                        ModelFault.Shape.OPENROUTER,
                        "\"provider\":\"Demo\",\"error\":{\"code\":502,\"message\":"
                                + "\"Provider disconnected unexpectedly\"},\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},"
                                + "\"finish_reason\":\"error\"}]}\n\n"),
                Arguments.of(
                        ModelFault.Shape.VLLM,
                        "data: {\"error\":{\"message\":\"The engine is dead\",\"type\":"
                                + "\"InternalServerError\",\"param\":null,\"code\":500}}\n\ndata: [DONE]\n\n"),
                Arguments.of(
                        ModelFault.Shape.LLAMA_CPP,
                        "data: {\"error\":{\"code\":500,\"message\":"
                                + "\"Failed to decode\",\"type\":\"server_error\"}}\n\n"),
                Arguments.of(
                        ModelFault.Shape.OLLAMA,
                        "\"model\":\"\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},"
                                + "\"logprobs\":null,\"finish_reason\":null}]}\n\n"),
                Arguments.of(ModelFault.Shape.STRING, "data: {\"error\":\"generation failed\"}\n\n"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void reportsAnErrorInTheStreamAsThatServerDoes(ModelFault.Shape shape, String end) {
        var events = raw(new ModelFault.StreamError(4, shape));

        assertThat(events).endsWith(end).doesNotContain("\"stop\"");
        assertThat(house.model.counters().tokens()).isEqualTo(4);
    }

    @Test
    void endsInMidSentenceAsIfAllWereWell() {
        var events = raw(new ModelFault.Cut(4, ModelFault.Ending.CLEAN));

        assertThat(House.words(events).split(" ")).hasSize(4);
        assertThat(events).doesNotContain("\"stop\"").doesNotContain("[DONE]");
    }

    @Test
    void endsInMidSentenceWithALoneDone() {
        assertThat(raw(new ModelFault.Cut(400, ModelFault.Ending.DONE)))
                .endsWith("\"finish_reason\":null}]}\n\ndata: [DONE]\n\n");
    }

    @Test
    void breaksTheConnectionInMidSentence() {
        var heard = House.listen(open(new ModelFault.Cut(4, ModelFault.Ending.ABRUPT)));

        assertThatThrownBy(heard::whole).isInstanceOf(AssertionError.class);
        assertThat(house.model.counters()).isEqualTo(new Counters(1, 0, 4, 0));
    }

    @Test
    void fallsSilentAfterSomeWords() {
        var heard = House.listen(open(new ModelFault.Stalled(2, Optional.empty())));

        House.now(heard.until(DemoModel.expected(QUESTION).orElseThrow().split(" ")[1]));

        assertThat(house.model.counters().active()).isEqualTo(1);
        assertThat(house.model.timing(QUESTION).orElseThrow().tokens()).isEqualTo(2);
    }

    @Test
    void goesOnAfterASilenceThatEnds() {
        house.model.faults().arm(new ModelFault.Silent(Optional.of(Duration.ofMillis(5))));

        assertThat(House.words(raw(new ModelFault.Stalled(0, Optional.of(Duration.ofMillis(5))))))
                .isEqualTo(DemoModel.expected(QUESTION).orElseThrow());
    }

    @Test
    void answersWithAPageOfHtml() {
        var response = open(new ModelFault.Garbage(ModelFault.Kind.HTML));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.getHeader("Content-Type")).isEqualTo("text/html");
        assertThat(House.listen(response).whole()).startsWith("<html>");
    }

    @Test
    void answersWithHalfAJsonOrNothing() {
        assertThat(raw(new ModelFault.Garbage(ModelFault.Kind.HALF_JSON))).endsWith("[{\"ind");
        house.model.faults().clear();
        assertThat(raw(new ModelFault.Garbage(ModelFault.Kind.EMPTY))).isEmpty();
    }

    @Test
    void refusesWithStatusCodeAndPatience() {
        var response =
                open(new ModelFault.Status(429, "tokens", "rate_limit_exceeded", Optional.of(Duration.ofSeconds(2))));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(House.listen(response).whole())
                .startsWith("{\"error\":{\"message\":\"Rate limit reached")
                .endsWith("\"type\":\"tokens\",\"param\":null,\"code\":\"rate_limit_exceeded\"}}");
    }

    @Test
    void refusesAParameterAsReasoningModelsDo() {
        house.model.faults().arm(new ModelFault.Unsupported("max_tokens"));
        var response = house.open(House.request(QUESTION).put("max_tokens", 100));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(House.listen(response).whole())
                .contains("\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"");
        assertThat(house.ask(QUESTION)).isNotEmpty();
    }

    @Test
    void refusesALongConversation() {
        house.model.faults().arm(new ModelFault.TooLong(2));

        assertThat(house.raw(House.request("a", "b", QUESTION))).contains("\"code\":\"context_length_exceeded\"");
        assertThat(house.ask(QUESTION)).isNotEmpty();
    }

    @Test
    void failsWithoutAStreamToo() {
        house.model.faults().arm(new ModelFault.StreamError(4, ModelFault.Shape.OPENAI));

        assertThat(house.open(House.request(QUESTION).put("stream", false)).statusCode())
                .isEqualTo(500);
    }
}
