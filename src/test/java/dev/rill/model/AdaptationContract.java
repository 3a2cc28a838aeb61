package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.quirks.KnownQuirks;
import dev.rill.model.quirks.Quirks;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a gateway does without what a model refuses, and remembers it. */
public abstract class AdaptationContract extends GatewayFixture {
    private static final Prompt WARM =
            new Prompt("small", HI.utterances()).with(new Sampling(Optional.of(0.5), Optional.of(150)));

    private static final String TOO_LONG = """
            {"error":{"message":"This model's maximum context length is 8192 tokens.",\
            "type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}""";

    private final Quirks quirks = new KnownQuirks();

    protected AdaptationContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void sendsWhatWasChosen() {
        peer.thenStream(saysHello());

        all(gateway().stream(WARM));

        assertThat(bodies().getFirst().getDouble("temperature")).isEqualTo(0.5);
        assertThat(bodies().getFirst().getInteger(dialect.limit())).isEqualTo(150);
    }

    @Test
    void sendsNothingThatWasNotChosen() {
        peer.thenStream(saysHello());

        all(gateway().stream(HI));

        assertThat(bodies().getFirst().fieldNames())
                .doesNotContain("temperature", "max_tokens", "max_completion_tokens", "max_output_tokens");
    }

    @Test
    void asksAgainAtOnceWithoutWhatIsRefused() {
        peer.thenRefuse(400, refusal("temperature")).thenStream(saysHello());

        assertThat(all(gateway().stream(WARM))).isEqualTo(HELLO);
        assertThat(bodies()).hasSize(2);
        assertThat(bodies().getFirst().containsKey("temperature")).isTrue();
        assertThat(bodies().getLast().containsKey("temperature")).isFalse();
    }

    @Test
    void offersNoModelAgainWhatItHasRefused() {
        peer.thenRefuse(400, refusal("temperature")).thenStream(saysHello());
        all(learning().stream(WARM));

        assertThat(all(learning().stream(WARM))).isEqualTo(HELLO);
        assertThat(all(learning().stream(WARM.to("large")))).isEqualTo(HELLO);

        assertThat(bodies())
                .extracting(body -> body.containsKey("temperature"))
                .containsExactly(true, false, false, true);
    }

    @Test
    void learnsNothingFromARequestThatFailsAllTheSame() {
        peer.thenRefuse(400, refusal("temperature")).thenRefuse(401, "").thenStream(saysHello());
        all(learning().stream(WARM));

        all(learning().stream(WARM));

        assertThat(bodies().getLast().containsKey("temperature")).isTrue();
    }

    @Test
    void takesAnAnswerInOnePieceFromAModelThatMayNotStream() {
        peer.thenRefuse(400, """
                        {"error":{"message":"Your organization must be verified to stream this model.",\
                        "type":"invalid_request_error","param":"stream","code":"unsupported_value"}}""").thenSend("application/json", dialect.document("Hello"));

        assertThat(all(learning().stream(HI))).isEqualTo(HELLO);
        assertThat(bodies().getLast().getBoolean("stream")).isFalse();
        assertThat(bodies().getLast().containsKey("stream_options")).isFalse();
    }

    @Test
    void givesUpWhenItsRequestIsRefusedAgainAndAgain() {
        peer.thenRefuse(400, refusal("temperature"))
                .thenRefuse(400, refusal(dialect.limit()))
                .thenRefuse(400, refusal("stream"))
                .thenRefuse(400, refusal("model"));

        assertThat(failure(all(gateway().stream(WARM)))).isInstanceOf(BadRequest.class);
        assertThat(bodies()).hasSize(4);
    }

    @Test
    void leavesTheOldestOutOfAPromptThatIsTooLongAndSaysSo() {
        List<Utterance> said = new ArrayList<>();
        for (int exchange = 1; exchange <= 6; exchange++) {
            said.add(Utterance.text(Role.USER, "question " + exchange));
            said.add(Utterance.text(Role.ASSISTANT, "answer " + exchange));
        }
        said.add(Utterance.text(Role.USER, "the last question"));
        peer.thenRefuse(400, TOO_LONG).thenStream(saysHello());

        List<ModelEvent> answer = all(gateway().stream(new Prompt("small", said)));
        assertThat(answer)
                .filteredOn(ModelEvent.Started.class::isInstance)
                .extracting(event -> ((ModelEvent.Started) event).leftOut())
                .containsExactly(8);
        assertThat(bodies().getLast().encode())
                .contains("question 5", "answer 6", "the last question")
                .doesNotContain("question 4");
    }

    @Test
    void givesUpOnAQuestionThatIsTooLongByItself() {
        peer.thenRefuse(400, TOO_LONG).thenStream(saysHello());

        assertThat(failure(all(gateway().stream(HI)))).isInstanceOf(ModelFailure.ContextTooLong.class);
        assertThat(bodies()).hasSize(1);
    }

    private static String refusal(String field) {
        return """
                {"error":{"message":"Unsupported parameter: '%1$s' is not supported with this model.",\
                "type":"invalid_request_error","param":"%1$s","code":"unsupported_parameter"}}""".formatted(field);
    }

    private ModelGateway learning() {
        return dialect.gateway(peer.provider(quirks));
    }

    private List<JsonObject> bodies() {
        return peer.asked().stream().map(FakeProvider.Asked::body).toList();
    }
}
