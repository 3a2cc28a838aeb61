package dev.rill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.ModelFault;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation with a provider that speaks Responses and keeps what was said, as long as it likes. */
class ResponsesIT {
    private final Neighbourhood hood = new Neighbourhood();
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();

    @AfterEach
    void leave() {
        hood.close();
    }

    @Test
    void goesOnFromWhatTheProviderKeepsAndFromRillsOwnMemoryWhenThatIsGone() {
        hood.model().observe(call -> requests.add(call.body()));
        try (RillProcess rill = hood.start(Map.of("OPENAI_API", "responses"))) {
            hood.people().say(People.ANNA, "bench 7 5 0 0");
            hood.says(People.ANNA, "journey");
            hood.people().say(People.ANNA, "What did I say before?");
            hood.says(People.ANNA, "1. bench 7 5");

            hood.model().faults().arm(new ModelFault.Forgotten(), 1, "");
            hood.people().say(People.ANNA, "And what did I say before?");
            hood.says(People.ANNA, "2. What did I say before");
            assertThat(rill.stop()).isZero();
        }

        assertThat(requests)
                .extracting(request -> request.getJsonArray("input").size())
                .containsExactly(1, 1, 1, 5);
        assertThat(requests)
                .extracting(request -> request.containsKey("previous_response_id"))
                .containsExactly(false, true, true, false);
        assertThat(requests).allMatch(request -> request.containsKey("instructions"));
    }
}
