package dev.rill.model.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    private JsonObject body(Prompt prompt, boolean store, String... properties) {
        Server server = new Server(peer.provider(properties), new Reliance(), store);
        return new JsonObject(new String(Request.of(prompt, server).body(), UTF_8));
    }
}
