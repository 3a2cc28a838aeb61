package dev.rill.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.Secret;
import dev.rill.kernel.UserId;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.assistant.Assistants;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.reach.AddressGuard;
import dev.rill.model.reach.Reason;
import dev.rill.model.reach.Verdict;
import dev.rill.model.reach.Verdict.Allowed;
import dev.rill.storage.Database;
import dev.rill.storage.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server as it starts, without anything set, reaches nobody that it should not. */
@QuarkusTest
@TestProfile(EndpointWiringTest.Alone.class)
class EndpointWiringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final UserId ANN = new UserId(4711);

    @Inject
    AddressGuard guard;

    @Inject
    OwnEndpoints endpoints;

    @Inject
    Assistants assistants;

    @Inject
    EndpointStore store;

    @Inject
    Database database;

    /** The whole server without neighbours: nobody answers for Telegram or the model. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.management.test-port", "0",
                    "rill.telegram.token", "1:a",
                    "rill.telegram.url", "http://127.0.0.1:1",
                    "rill.model.base-url", "http://127.0.0.1:1/v1",
                    "rill.model.name", "any");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }
    }

    @Test
    void refusesWhatIsNotPublic() {
        assertThat(await(guard.check("https://127.0.0.1/v1"))).isEqualTo(new Verdict.Refused(Reason.NOT_PUBLIC));
        assertThat(await(guard.check("https://localhost/v1"))).isEqualTo(new Verdict.Refused(Reason.NOT_PUBLIC));
    }

    @Test
    void keepsWhatItAllowsWithItsKey() {
        Allowed allowed = (Allowed) await(guard.check("https://93.184.215.14/v1"));

        await(store.putUrl(database, ANN, Kind.OWN, allowed.target()));
        await(store.putKey(database, ANN, Kind.OWN, new Secret("sk-ann")));

        assertThat(await(store.find(database, ANN, Kind.OWN)).orElseThrow().credential())
                .isInstanceOfSatisfying(
                        Credential.Key.class,
                        key -> assertThat(key.key().reveal()).isEqualTo("sk-ann"));
    }

    @Test
    void asksNobodyBehindAUrlThatWasAllowedOnce() {
        Endpoint kept = new Endpoint(
                Kind.OWN, Optional.of("https://10.0.0.1/v1"), new Credential.None(), Optional.empty(), true);

        assertThat(answer(endpoints.at(kept)))
                .isEqualTo(new Failed(new Unreachable("a person's URL was refused: NOT_PUBLIC")));
        assertThat(answer(assistants.at("http://93.184.215.14/")))
                .isEqualTo(new Failed(new Unreachable("a person's URL was refused: SCHEME")));
    }

    private static Object answer(ModelGateway gateway) {
        Prompt hi = new Prompt("any", List.of(Utterance.text(Role.USER, "Hi")));
        return await(gateway.stream(hi).collect().last());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
