package dev.rill.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rill.kernel.Secret;
import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.reach.Envoy;
import dev.rill.model.reach.Envoys;
import dev.rill.model.reach.FakeNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnEndpointsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Prompt HI = new Prompt("large", List.of(Utterance.text(Role.USER, "Hi")))
            .with(new Sampling(Optional.of(0.5), Optional.empty()));
    private static final String HELLO = """
            data: {"model":"m","choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private final FakeProvider person = new FakeProvider();
    private final FakeProvider operator = new FakeProvider();
    private final Envoy envoy = Envoys.envoy(person.vertx(), new FakeNames());

    @AfterEach
    void close() {
        person.close();
        operator.close();
    }

    @Test
    void asksThePersonsServerForThePersonsModelUnderThePersonsKey() {
        person.thenStream(HELLO);

        List<ModelEvent> answer = answer(endpoint(person.url(), new Credential.Key(new Secret("sk-person")), "small"));

        assertThat(answer)
                .containsExactly(new Started("m"), new Delta("Hello"), new Completed(Finish.STOP, Optional.empty()));
        assertThat(person.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).isEqualTo("/v1/chat/completions");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-person");
            assertThat(asked.body().getString("model")).isEqualTo("small");
        });
    }

    @Test
    void takesABareHostForAnApi() {
        person.thenStream(HELLO);

        answer(endpoint("http://127.0.0.1:" + person.port(), new Credential.None(), ""));

        assertThat(person.asked().getFirst().target()).isEqualTo("/v1/chat/completions");
        assertThat(person.asked().getFirst().body().getString("model")).isEqualTo("large");
    }

    /** The one mistake that would cost the operator: others made it through a setting for another URL. */
    @Test
    void requestToAPersonsUrlNeverCarriesTheOperatorsKey() {
        operator.thenStream(HELLO);
        person.thenStream(HELLO);
        ModelGateway operators = new ChatCompletions(operator.provider("key", "sk-operator"));

        all(operators);
        answer(endpoint(person.url(), new Credential.None(), ""));
        all(operators);
        answer(endpoint(person.url(), new Credential.Key(new Secret("sk-person")), "small"));

        assertThat(operator.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-operator"));
        assertThat(person.asked()).hasSize(2);
        assertThat(person.asked().toString()).doesNotContain("sk-operator");
        assertThat(person.asked().getFirst().headers()).doesNotContainKeys("authorization", "api-key", "x-api-key");
        assertThat(person.asked().getLast().headers()).containsEntry("authorization", "Bearer sk-person");
    }

    @Test
    void remembersWhatAServerRefuses() {
        person.thenRefuse(400, """
                {"error":{"message":"Unsupported parameter: 'temperature'","type":"invalid_request_error",\
                "param":"temperature","code":"unsupported_parameter"}}""").thenStream(HELLO);
        Endpoint endpoint = endpoint(person.url(), new Credential.None(), "");

        answer(endpoint);
        answer(endpoint);

        assertThat(person.asked()).hasSize(3);
        assertThat(person.asked().getLast().body().containsKey("temperature")).isFalse();
    }

    @Test
    void asksNobodyWhenTheKeyIsLost() {
        person.thenStream(HELLO);

        assertThat(failure(answer(endpoint(person.url(), new Credential.Lost(), ""))))
                .isEqualTo(new Unauthorized("the person's key cannot be opened"));
        assertThat(person.asked()).isEmpty();
    }

    @Test
    void needsAUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnEndpoints(envoy)
                        .at(new Endpoint(Kind.OWN, Optional.empty(), new Credential.None(), Optional.empty(), true)));
    }

    private static Endpoint endpoint(String url, Credential credential, String model) {
        return new Endpoint(
                Kind.OWN, Optional.of(url), credential, Optional.of(model).filter(name -> !name.isEmpty()), true);
    }

    private List<ModelEvent> answer(Endpoint endpoint) {
        return all(new OwnEndpoints(envoy).at(endpoint));
    }

    private static List<ModelEvent> all(ModelGateway gateway) {
        return gateway.stream(HI).collect().asList().await().atMost(LONG);
    }

    private static ModelFailure failure(List<ModelEvent> answer) {
        return ((Failed) answer.getLast()).failure();
    }
}
