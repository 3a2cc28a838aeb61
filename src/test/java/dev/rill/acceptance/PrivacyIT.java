package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Body;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Query;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people can ask of what is kept of them: to be told of it, to get it, to be rid of it. */
class PrivacyIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final String ERASED =
            "Everything that I kept of you is deleted. If you write to me again, we begin anew.";
    private static RillProcess rill;

    private long anna;

    @BeforeAll
    static void start() {
        rill = HOOD.start();
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

    @Test
    void tellsWhatIsKept() {
        long boris = PEOPLE.invite("Борис", "ru");
        PEOPLE.say(anna, "/privacy");
        PEOPLE.say(boris, "/privacy");

        assertThat(HOOD.says(anna, "What I keep of you").text()).contains("/export", "/delete_context", "/delete_me");
        assertThat(HOOD.says(boris, "Что я о вас храню").text()).contains("/export", "/delete_context", "/delete_me");
    }

    @Test
    void sendsTheConversationAsAFile() {
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
        PEOPLE.say(anna, "count to 2\nplease");
        HOOD.reads(anna, "1, 2.");
        PEOPLE.say(anna, "/export");

        Body.Document file = file();
        assertThat(file.name()).matches("rill-20\\d\\d-\\d\\d-\\d\\d\\.md");
        assertThat(file.type()).isEqualTo("text/markdown");
        assertThat(content(file))
                .startsWith("# Conversation with Rill\n\n20")
                .containsSubsequence("> count to 3", "\n1, 2, 3.\n", "> count to 2\n> please", "\n1, 2.\n")
                .doesNotContain("/export");
    }

    @Test
    void sendsTheFileLaterWhereTelegramAsksForAPause() {
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
        PEOPLE.fault(FaultPlan.tooManyRequests(1).forChat(anna).onMethod("sendDocument"));
        PEOPLE.say(anna, "/export");

        assertThat(content(file())).contains("1, 2, 3.");
        assertThat(PEOPLE.calls(anna))
                .filteredOn(call -> call.method().equals("sendDocument"))
                .hasSize(2);
    }

    @Test
    void saysThatThereIsNothingToSend() {
        PEOPLE.say(anna, "/export");

        HOOD.says(anna, "Nothing is kept of our conversation");
    }

    @Test
    void knowsNobodyAnyMoreWhoWishedToBeForgotten() {
        PEOPLE.say(anna, "/prompt Answer like a pirate.");
        HOOD.says(anna, "From now on I keep to that");
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
        PEOPLE.say(anna, "/delete_me");
        HOOD.says(anna, "Shall I delete everything");
        Query yes = PEOPLE.press(anna, "✅");

        await(PEOPLE.whenAnswered(yes));
        assertThat(HOOD.reads(anna, ERASED).keyboard().isEmpty()).isTrue();
        PEOPLE.say(anna, "/export");
        HOOD.says(anna, "Nothing is kept of our conversation");
        PEOPLE.say(anna, "/prompt");
        HOOD.says(anna, "You have not told me how to behave");
        Stage stage = HOOD.model().stage("who am I " + anna);
        PEOPLE.say(anna, "who am I " + anna);
        JsonArray asked = await(stage.asked()).body().getJsonArray("messages");
        assertThat(asked).hasSize(2);
        assertThat(asked.encode()).doesNotContain("pirate", "count to 3");
        stage.role().say("somebody new").finish("stop").done();
        HOOD.reads(anna, "somebody new");
    }

    @Test
    void forgetsNobodyWhoSaysNo() {
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
        PEOPLE.say(anna, "/delete_me");
        HOOD.says(anna, "Shall I delete everything");
        PEOPLE.press(anna, "🚫");
        HOOD.reads(anna, "Nothing was deleted.");
        PEOPLE.say(anna, "/export");

        assertThat(content(file())).contains("> count to 3");
    }

    @Test
    void letsARunningAnswerEndAndKeepsNothingOfIt() {
        Stage running = HOOD.model().stage("last words " + anna).role().say("so long");
        PEOPLE.say(anna, "last words " + anna);
        long answer = HOOD.reads(anna, "so long").id();
        PEOPLE.say(anna, "/delete_me");
        HOOD.says(anna, "Shall I delete everything");
        PEOPLE.press(anna, "✅");
        HOOD.reads(anna, ERASED);
        running.say(", and thanks").finish("stop").done();

        await(PEOPLE.when(
                anna,
                chat -> chat.fromBot().stream()
                        .anyMatch(message -> message.id() == answer
                                && message.text().equals("so long, and thanks")
                                && message.keyboard().isEmpty())));
        PEOPLE.say(anna, "/export");
        HOOD.says(anna, "Nothing is kept of our conversation");
        PEOPLE.say(anna, "count to 3");
        HOOD.reads(anna, "1, 2, 3.");
    }

    @Test
    void logsNoWordsAndNoToken() {
        PEOPLE.say(anna, "count to 7");
        HOOD.reads(anna, "1, 2, 3, 4, 5, 6, 7.");
        PEOPLE.fault(FaultPlan.of(FaultKind.CUT).forChat(anna).onMethod("sendDocument"));
        PEOPLE.say(anna, "/export");
        file();

        assertThat(rill.output())
                .doesNotContain("count to 7", "1, 2, 3", HOOD.simulator().token());
        assertThat(texts(PEOPLE.chat(anna))).contains("1, 2, 3, 4, 5, 6, 7.");
    }

    /** The file that the bot has sent, or will soon. */
    private Body.Document file() {
        return (Body.Document) newest(await(PEOPLE.when(
                        anna, chat -> !chat.fromBot().isEmpty() && newest(chat).body() instanceof Body.Document)))
                .body();
    }

    private static String content(Body.Document document) {
        return HOOD.simulator()
                .telegram()
                .file(document.file())
                .orElseThrow()
                .content()
                .toString();
    }
}
