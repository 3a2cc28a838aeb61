package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.SimulatorServer;
import dev.rill.playground.model.ModelFault;
import dev.rill.playground.model.ModelFault.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two providers in a file, a list to choose from, and one question for the better model. */
class ModelsIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final SimulatorServer HOUSE = SimulatorServer.start();
    private static final People PEOPLE = HOOD.people();
    private static final List<String> CLOUD_ASKED = new CopyOnWriteArrayList<>();
    private static final List<String> HOUSE_ASKED = new CopyOnWriteArrayList<>();
    private static RillProcess rill;

    private long boris;

    @BeforeAll
    static void start() {
        HOOD.model().faults().requireKey("sk-cloud-secret");
        HOOD.model().observe(call -> CLOUD_ASKED.add(call.body().getString("model")));
        HOUSE.model().observe(call -> HOUSE_ASKED.add(call.body().getString("model")));
        rill = HOOD.start(Map.of(
                "OPENAI_BASE_URL", "",
                "OPENAI_API_KEY", "",
                "OPENAI_MODEL", "",
                "CLOUD_KEY", "sk-cloud-secret",
                "PROVIDERS_FILE", providers().toString(),
                "ADMIN_IDS", String.valueOf(People.ANNA)));
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOUSE.close();
        HOOD.close();
    }

    @BeforeEach
    void meet() {
        boris = PEOPLE.invite("Boris", "en");
        CLOUD_ASKED.clear();
        HOUSE_ASKED.clear();
    }

    @Test
    void asksTheOtherProviderWhenTheFirstIsOutOfCreditAndTellsTheAdmin() {
        ModelFault empty = new Status(402, "insufficient_quota", "insufficient_quota", Optional.empty());
        HOOD.model().faults().arm(empty, 2, "to 3");

        PEOPLE.say(boris, "count to 3");
        HOOD.reads(boris, "1, 2, 3.");
        PEOPLE.say(boris, "please count to 3");
        await(PEOPLE.when(
                boris, chat -> chat.fromBot().size() == 2 && newest(chat).text().equals("1, 2, 3.")));
        HOOD.says(People.ANNA, "The account at the model provider cloud is out of credit");

        assertThat(HOUSE_ASKED).containsExactly("demo-of-the-house", "demo-of-the-house");
        assertThat(texts(PEOPLE.chat(People.ANNA))).hasSize(1);
    }

    @Test
    void switchesByButtonAndByName() {
        PEOPLE.say(boris, "/model");
        HOOD.says(boris, "🤖 Model");
        await(PEOPLE.when(boris, chat -> People.hasButton(newest(chat), "✅ The demo")));
        await(PEOPLE.whenAnswered(PEOPLE.press(boris, "◻️ demo-premium")));
        await(PEOPLE.when(boris, chat -> People.hasButton(newest(chat), "✅ demo-premium")));
        PEOPLE.say(boris, "count to 2");
        HOOD.reads(boris, "1, 2.");
        PEOPLE.say(boris, "/sw the DEMO");
        HOOD.reads(boris, "From now on The demo answers.");
        PEOPLE.say(boris, "count to 3");
        HOOD.reads(boris, "1, 2, 3.");

        assertThat(CLOUD_ASKED).containsExactly("demo-premium", "demo");
    }

    @Test
    void offersTheNearestNamesForAModelThatThereIsNot() {
        PEOPLE.say(boris, "/model demo-premuim");

        HOOD.reads(
                boris,
                "There is no model demo-premuim here. The nearest names: demo-premium, demo."
                        + " /model shows all of them.");
    }

    @Test
    void asksThePremiumModelOneQuestionAndOnlyThat() {
        PEOPLE.say(boris, "/pro");
        HOOD.says(boris, "Write /pro and your question, and demo-premium answers it");
        PEOPLE.say(boris, "/pro count to 2");
        HOOD.reads(boris, "1, 2.");
        PEOPLE.say(boris, "count to 3");
        HOOD.reads(boris, "1, 2, 3.");

        assertThat(CLOUD_ASKED).containsExactly("demo-premium", "demo");
    }

    private static Path providers() {
        try {
            Path file = Files.createTempFile("providers", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    providers:
                      - name: cloud
                        base-url: %s
                        key-variable: CLOUD_KEY
                        models:
                          - name: demo
                            title: The demo
                          - name: demo-premium
                            premium: true
                      - name: house
                        base-url: %s
                        models:
                          - name: demo
                            id: demo-of-the-house
                    """.formatted(HOOD.simulator().openAiUrl(), HOUSE.openAiUrl()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
