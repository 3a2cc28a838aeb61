package dev.rill.model.completions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Effort;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.FakeProvider;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import dev.rill.model.stream.Provider;
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
                            Utterance.text(Role.USER, "Hi"),
                            Utterance.text(Role.ASSISTANT, "Hello"),
                            new Utterance(
                                    Role.USER, List.of(new Prompt.Part.Text("One"), new Prompt.Part.Text("Two")))))
            .with(new Sampling(Optional.of(0.5), Optional.of(150)));

    private static final Equipment EQUIPPED =
            new Equipment(List.of(new Tool.WebSearch()), Optional.of(Effort.LOW), Optional.empty());

    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void writesThePromptInTheProtocolsWords() {
        assertThat(body(FULL, false)).isEqualTo(new JsonObject("""
                {"model":"small","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},
                 {"role":"assistant","content":"Hello"},{"role":"user","content":"One\\n\\nTwo"}],"stream":true,
                 "stream_options":{"include_usage":true},"max_tokens":150,"temperature":0.5}"""));
    }

    @Test
    void sendsNoFieldThatWasNotGiven() {
        assertThat(body(Wire.ask("Hi"), false).fieldNames())
                .containsExactly("model", "messages", "stream", "stream_options");
    }

    @Test
    void givesTheModelWhatTheOperatorGaveIt() {
        JsonObject body = body(Wire.ask("Hi").with(EQUIPPED), false);

        assertThat(body.getJsonObject("web_search_options")).isEqualTo(new JsonObject());
        assertThat(body.getString("reasoning_effort")).isEqualTo("low");
    }

    @Test
    void doesWithoutWhatTheOperatorGaveWhereTheModelRefusesIt() {
        peer.thenRefuse(
                        400,
                        json("{'message':'Unknown parameter: \\'web_search_options\\'.','param':'web_search_options',"
                                + "'code':'unknown_parameter'}"))
                .thenRefuse(400, json("{'message':'Unrecognized request argument supplied: reasoning_effort'}"));

        new ChatCompletions(peer.provider())
                .stream(Wire.ask("Hi").with(EQUIPPED))
                        .collect()
                        .asList()
                        .await()
                        .indefinitely();

        assertThat(peer.asked().get(1).body().fieldNames())
                .contains("reasoning_effort")
                .doesNotContain("web_search_options");
        assertThat(peer.asked().get(2).body().fieldNames()).doesNotContain("reasoning_effort", "web_search_options");
    }

    @Test
    void sendsOpenAisOwnFieldsToOpenAiOnly() {
        JsonObject body = body(FULL, true);

        assertThat(body.getJsonObject("stream_options").getBoolean("include_obfuscation"))
                .isFalse();
        assertThat(body.getInteger("max_completion_tokens")).isEqualTo(150);
        assertThat(body.containsKey("max_tokens")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'message':'x','param':'stream_options','code':'unsupported_parameter'} | stream_options",
                "{'message':'Unknown','param':'stream_options.include_usage','code':null} | stream_options",
                "{'message':'Unrecognized request argument supplied: stream_options','param':null} | stream_options",
                "{'message':'x','param':'temperature','code':'unsupported_value'} | temperature",
                "{'message':'invalid temperature: only 1 is allowed for this model'} | temperature",
                "{'message':'temperature is deprecated for this model.','type':'invalid_request_error'} | temperature",
                "{'message':'Unknown name \\'stream_options\\': Cannot find field.','code':400} | stream_options",
                "{'message':'[{type: extra_forbidden, loc: (body, stream_options), msg: Extra inputs are not permitted}]'} | stream_options",
                "{'message':'Additional properties are not allowed (\\'temperature\\' was unexpected)'} | temperature",
            })
    void leavesOutWhatIsRefused(String error, String field) {
        JsonObject second = secondAfter(error);

        assertThat(second.containsKey(field)).isFalse();
        assertThat(second.size()).isEqualTo(body(FULL, false).size() - 1);
    }

    @Test
    void callsTheTokenLimitByItsOtherName() {
        JsonObject second = secondAfter("{'message':'Unsupported parameter: \\'max_tokens\\' is not supported with this"
                + " model.','param':'max_tokens','code':'unsupported_parameter'}");

        assertThat(second.getInteger("max_completion_tokens")).isEqualTo(150);
        assertThat(second.containsKey("max_tokens")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'message':'too big','param':'temperature','code':'decimal_above_max_value'}",
                "400 | {'message':'Unsupported','param':'messages','code':'unsupported_value'}",
                "401 | {'message':'stream_options unsupported'}",
            })
    void asksOnlyOnceWhereNoFieldOfOursIsToBlame(int status, String error) {
        peer.thenRefuse(status, json(error));

        ask();

        assertThat(peer.asked()).hasSize(1);
    }

    private JsonObject secondAfter(String error) {
        peer.thenRefuse(400, json(error));

        ask();

        assertThat(peer.asked()).hasSize(2);
        return peer.asked().getLast().body();
    }

    private void ask() {
        new ChatCompletions(peer.provider())
                .stream(FULL).collect().asList().await().indefinitely();
    }

    private static String json(String error) {
        return "{\"error\":" + error.replace("\\'", "`").replace('\'', '"').replace('`', '\'') + "}";
    }

    private JsonObject body(Prompt prompt, boolean openAi) {
        Provider provider = openAi ? peer.provider("base-url", "https://api.openai.com/v1") : peer.provider();
        return new JsonObject(new String(Request.of(prompt, provider).body(), UTF_8));
    }
}
