package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People have a server of their own answer, or an assistant. */
class EndpointIT {
    private static final String HOME = """
            data: {"model":"at-home","choices":[{"index":0,"delta":{"content":"Hello from home"},"finish_reason":"stop"}]}

            data: [DONE]

            """;
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static RillProcess rill;

    private final FakeProvider home = new FakeProvider();
    private long anna;

    @BeforeAll
    static void start() {
        rill = HOOD.start(Map.of("RILL_ALLOW_PRIVATE_ENDPOINTS", "true"));
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOOD.close();
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void asksThePersonsServerWithThePersonsKeyUntilItIsTheOperatorsTurnAgain() {
        home.thenStream(HOME);
        open("🔗");
        type("🌍", "Write me the base URL", home.url());
        HOOD.says(anna, "Server: 127.0.0.1:" + home.port());
        long key = type("🔑", "Write me the key", "sk-annas-own");
        HOOD.says(anna, "Key: kept");
        assertThat(isDeleted(key)).isTrue();
        type("✏️", "Write me what your server calls the model", "annas-model");
        HOOD.says(anna, "Model: annas-model");
        PEOPLE.say(anna, "hello " + anna);
        HOOD.reads(anna, "Hello from home");
        assertThat(home.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-annas-own");
            assertThat(asked.body().getString("model")).isEqualTo("annas-model");
            assertThat(asked.toString()).doesNotContain("sk-acceptance-secret");
        });

        PEOPLE.press(anna, "♻️");
        await(PEOPLE.when(anna, chat -> chat.fromBot().getFirst().text().contains("none of your own")));
        Stage operators = HOOD.model().stage("again " + anna);
        PEOPLE.say(anna, "again " + anna);
        assertThat(await(operators.asked()).authorization()).isEqualTo("Bearer sk-acceptance-secret");
        operators.role().say("Hello from the operator").finish("stop").done();
        HOOD.reads(anna, "Hello from the operator");
        assertThat(home.asked()).hasSize(1);
        assertThat(rill.output())
                .doesNotContain("sk-annas-own", "sk-acceptance-secret")
                .doesNotContain(":" + home.port());
    }

    @Test
    void deletesTheMessageWithAKeyThatIsRefusedAndChangesNothing() {
        open("🔗");
        long key = type("🔑", "Write me the key", "my key is: ключ");
        HOOD.says(anna, "This is no key");
        assertThat(isDeleted(key)).isTrue();
        PEOPLE.say(anna, "/help");
        HOOD.says(anna, "/settings –");
        PEOPLE.say(anna, "/cancel");

        HOOD.says(anna, "nothing was changed");
        assertThat(PEOPLE.chat(anna).fromBot().getFirst().text()).contains("Key: none");
        PEOPLE.say(anna, "count to 2");
        HOOD.reads(anna, "1, 2.");
    }

    @Test
    void asksOnceAgainForAnAlbum() {
        open("🔗");
        type("🌍", "Write me the base URL", "https://not a url");
        HOOD.says(anna, "This is no URL that I can use");
        PEOPLE.crowd().show(anna, anna, List.of(new Crowd.Picture("a", "look"), new Crowd.Picture("b", "")), 0, 0);
        HOOD.says(anna, "plain text");
        PEOPLE.say(anna, "https://169.254.169.254/latest");

        HOOD.says(anna, "not on the public Internet");
        assertThat(PEOPLE.chat(anna).fromBot()).hasSize(4);
        assertThat(PEOPLE.chat(anna).fromBot().getFirst().text()).contains("Write me the base URL");
    }

    @Test
    void blamesNotTheOperatorForAKeyThatThePersonsServerRefuses() {
        home.thenRefuse(401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-annas-wrong\"}}");
        open("🔗");
        type("🌍", "Write me the base URL", home.url());
        HOOD.says(anna, "Server: 127.0.0.1");
        type("🔑", "Write me the key", "sk-annas-wrong");
        HOOD.says(anna, "Key: kept");
        PEOPLE.say(anna, "hello " + anna);

        HOOD.says(anna, "Your own server did not accept your key");
        assertThat(rill.output()).doesNotContain("sk-annas-wrong");
    }

    @Test
    void hasAnAssistantAnswerForAsLongAsItIsOn() {
        home.thenSend("application/json", "{\"response\": \"At your service\"}");
        open("🧩");
        type("◻️", "Write me the URL of the assistant", "http://127.0.0.1:" + home.port() + "/hook/secret");
        await(PEOPLE.when(anna, chat -> People.hasButton(newest(chat), "✅ The assistant answers")));
        assertThat(newest(PEOPLE.chat(anna)).text()).doesNotContain("secret");
        PEOPLE.say(anna, "hello " + anna);
        HOOD.reads(anna, "At your service");
        assertThat(home.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.target()).isEqualTo("/hook/secret");
            assertThat(asked.headers()).doesNotContainKey("authorization");
        });

        await(PEOPLE.whenAnswered(PEOPLE.press(anna, "✅")));
        await(PEOPLE.when(anna, chat -> People.hasButton(chat.fromBot().getFirst(), "◻️ The assistant answers")));
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
        assertThat(home.asked()).hasSize(1);
    }

    private void open(String entry) {
        PEOPLE.say(anna, "/settings");
        HOOD.says(anna, "⚙️ Settings");
        PEOPLE.press(anna, entry);
        HOOD.says(anna, entry);
        await(PEOPLE.when(anna, chat -> People.hasButton(newest(chat), "🌍")));
    }

    /** Presses, waits for the question, and answers it; gives the number of the answer. */
    private long type(String button, String question, String answer) {
        PEOPLE.press(anna, button);
        HOOD.says(anna, question);
        return PEOPLE.say(anna, answer);
    }

    private boolean isDeleted(long message) {
        return PEOPLE.chat(anna).messages().stream()
                .filter(one -> one.id() == message)
                .allMatch(Message::deleted);
    }
}
