package dev.rill.model.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Effort;
import dev.rill.model.Equipment.Summary;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.FakeProvider;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
    private static final Prompt FULL = new Prompt(
                    "small",
                    List.of(
                            Utterance.text(Role.SYSTEM, "Be brief."),
                            Utterance.text(Role.SYSTEM, "Be kind."),
                            Utterance.text(Role.USER, "Hi"),
                            Utterance.text(Role.ASSISTANT, "Hello"),
                            new Utterance(Role.USER, List.of(new Part.Text("One"), new Part.Text("Two")))))
            .with(new Sampling(Optional.of(0.5), Optional.of(150)));

    private static final Equipment EQUIPPED = new Equipment(
            List.of(new Tool.WebSearch(), new Tool.FileSearch(List.of("vs_1", "vs_2"))),
            Optional.of(Effort.LOW),
            Optional.of(Summary.AUTO));

    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void writesThePromptInTheProtocolsWords() {
        assertThat(body(FULL, true)).isEqualTo(new JsonObject("""
                {"model":"small","instructions":"Be brief.\\n\\nBe kind.","input":[{"role":"user","content":"Hi"},
                 {"role":"assistant","content":"Hello"},{"role":"user","content":"One\\n\\nTwo"}],"stream":true,
                 "max_output_tokens":150,"temperature":0.5}"""));
    }

    @Test
    void sendsNoFieldThatWasNotGiven() {
        Prompt bare = new Prompt("small", FULL.utterances().subList(2, 3));

        assertThat(body(bare, true).fieldNames()).containsExactly("model", "input", "stream");
    }

    @Test
    void sendsOpenAisOwnFieldsToOpenAiOnly() {
        assertThat(body(FULL, true, "base-url", "https://api.openai.com/v1").getJsonObject("stream_options"))
                .isEqualTo(new JsonObject("{\"include_obfuscation\":false}"));
    }

    @Test
    void tellsAProviderThatMayKeepNothingSo() {
        assertThat(body(FULL, false).getBoolean("store")).isFalse();
    }

    @Test
    void asksForNoFewerTokensThanOpenAiAllows() {
        Prompt terse = new Prompt("small", FULL.utterances()).with(new Sampling(Optional.empty(), Optional.of(1)));

        assertThat(body(terse, true).getInteger("max_output_tokens")).isEqualTo(16);
    }

    @Test
    void givesTheModelWhatTheOperatorGaveIt() {
        JsonObject body = body(FULL.with(EQUIPPED), true);

        assertThat(body.getJsonArray("tools")).isEqualTo(new JsonArray("""
                [{"type":"web_search"},{"type":"file_search","vector_store_ids":["vs_1","vs_2"]}]"""));
        assertThat(body.getJsonObject("reasoning"))
                .isEqualTo(new JsonObject("{\"effort\":\"low\",\"summary\":\"auto\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reasoning.summary | {\"effort\":\"low\"}",
                "reasoning.effort | {\"summary\":\"auto\"}",
                "reasoning |",
            })
    void doesWithoutTheReasoningThatIsRefusedAndWithNoMore(String param, String left) {
        JsonObject second = secondAfter(
                "{\"message\":\"Unsupported parameter\",\"param\":\"%s\",\"code\":\"unsupported_parameter\"}"
                        .formatted(param));

        assertThat(second.getJsonObject("reasoning")).isEqualTo(left == null ? null : new JsonObject(left));
        assertThat(second.getJsonArray("tools")).hasSize(2);
    }

    @Test
    void findsTheReasoningThatIsRefusedInTheWordsOfTheRefusal() {
        JsonObject second = secondAfter("{\"message\":\"'reasoning.effort' is not supported with this model.\"}");

        assertThat(second.getJsonObject("reasoning")).isEqualTo(new JsonObject("{\"summary\":\"auto\"}"));
    }

    @Test
    void doesWithoutToolsWhereTheModelRefusesThem() {
        JsonObject second = secondAfter("""
                {"message":"Hosted tool 'web_search' is not supported with this model.","param":"tools[0].type",
                 "code":"unsupported_value"}""");

        assertThat(second.fieldNames()).contains("reasoning").doesNotContain("tools");
    }

    private JsonObject secondAfter(String error) {
        peer.thenRefuse(400, "{\"error\":" + error + "}").thenRefuse(401, "");

        new Responses(peer.provider(), true)
                .stream(FULL.with(EQUIPPED)).collect().asList().await().indefinitely();

        return peer.asked().get(1).body();
    }

    private JsonObject body(Prompt prompt, boolean store, String... properties) {
        Server server = new Server(peer.provider(properties), new Reliance(), store);
        return new JsonObject(new String(Request.of(prompt, server).body(), UTF_8));
    }
}
