package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.judge.Entity;
import dev.rill.playground.model.DemoModel;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people in private chats live through. */
class ChatIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static RillProcess rill;

    private long anna;
    private long boris;

    @BeforeAll
    static void start() {
        rill = HOOD.start();
    }

    @AfterAll
    static void stop() {
        int code = rill.stop();
        String output = rill.output();
        rill.close();
        HOOD.close();

        assertThat(code).isZero();
        assertThat(output)
                .as("no token, key or words of people in the log")
                .doesNotContain(HOOD.simulator().token(), ":playground", "sk-acceptance-secret", "xyzzy");
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
        boris = PEOPLE.invite("Борис", "ru");
    }

    @Test
    void greetsEverybodyInTheirLanguage() {
        PEOPLE.say(anna, "/start");
        PEOPLE.say(boris, "/start");

        assertThat(HOOD.says(anna, "Hello, Anna!").text()).contains("/help");
        assertThat(HOOD.says(boris, "Здравствуйте, Борис!").text()).contains("/help");
    }

    @Test
    void listsItsCommands() {
        PEOPLE.say(boris, "/help");

        assertThat(HOOD.says(boris, "/start").text()).contains("/new – начать", "/cancel – остановить", "/help");
    }

    @Test
    void givesAHintForAnUnknownCommandAndForWhatItCannotRead() {
        PEOPLE.say(anna, "/frobnicate now");
        HOOD.says(anna, "/frobnicate");
        hand(new JsonObject().put("message", message(anna).put("sticker", new JsonObject().put("file_id", "x"))));

        HOOD.says(anna, "text only");
    }

    @Test
    void growsAnAnswerInOneMessageAndEndsItExactly() {
        String question = "bench " + anna + " 120 40 200 xyzzy";
        PEOPLE.say(anna, question);

        HOOD.reads(anna, DemoModel.expected(question).orElseThrow());
        assertThat(PEOPLE.chat(anna).fromBot()).hasSize(1);
        assertThat(newest(PEOPLE.chat(anna)).edits()).isBetween(2, 4);
        assertThat(PEOPLE.calls(anna)).noneMatch(Call::violation);
    }

    @Test
    void showsMarkdownAsTelegramDoes() {
        PEOPLE.say(anna, "show formatting");

        Message answer = HOOD.says(anna, "That was all of it.");
        assertThat(answer.text()).doesNotContain("**", "```", "~~");
        assertThat(answer.content().entities())
                .extracting(Entity::type)
                .contains("bold", "italic", "strikethrough", "spoiler", "code", "pre", "blockquote", "text_link");
        assertThat(PEOPLE.calls(anna)).allMatch(call -> call.status() == 200);
    }

    @Test
    void remembersTheConversationUntilANewOneBegins() {
        PEOPLE.say(anna, "count to 3");
        HOOD.says(anna, "3");
        PEOPLE.say(anna, "what did I say before?");
        HOOD.says(anna, "count to 3");
        PEOPLE.say(anna, "/new");
        HOOD.says(anna, "new conversation");
        Stage stage = HOOD.model().stage("after " + anna);
        PEOPLE.say(anna, "after " + anna);

        assertThat(await(stage.asked()).body().getJsonArray("messages")).hasSize(2);
        stage.role().say("A blank page.").finish("stop").done();
        HOOD.reads(anna, "A blank page.");
    }

    @Test
    void answersOneChatInOrderAndNeverLetsAnotherWait() {
        Stage first = HOOD.model().stage("first " + anna).role().say("one");
        PEOPLE.say(anna, "first " + anna);
        HOOD.reads(anna, "one");
        Stage second = HOOD.model().stage("second " + anna);
        PEOPLE.say(anna, "second " + anna);
        PEOPLE.say(boris, "считай до 3");

        HOOD.says(boris, "3");
        assertThat(second.asked().isComplete()).isFalse();
        first.say(" done").finish("stop").done();
        await(second.asked());
        second.role().say("two").finish("stop").done();
        HOOD.reads(anna, "two");
        assertThat(texts(PEOPLE.chat(anna))).containsExactly("one done", "two");
    }

    @Test
    void refusesTheFifthQuestionPolitely() {
        Stage running = HOOD.model().stage("running " + anna).role().say("well");
        PEOPLE.say(anna, "running " + anna);
        HOOD.reads(anna, "well");
        for (int question = 0; question < 4; question++) {
            PEOPLE.say(anna, "count to 2");
        }

        HOOD.says(anna, "3 questions waiting");
        running.finish("stop").done();
        await(PEOPLE.when(anna, chat -> chat.fromBot().size() == 5));
    }

    @Test
    void stopsAtCancelKeepsWhatIsThereAndLetsTheModelGo() {
        Stage endless = HOOD.model().stage("endless " + anna).role().say("on and on");
        PEOPLE.say(anna, "endless " + anna);
        HOOD.reads(anna, "on and on");
        PEOPLE.say(anna, "/cancel");

        await(endless.left());
        PEOPLE.say(anna, "/cancel");
        HOOD.says(anna, "nothing running");
        assertThat(texts(PEOPLE.chat(anna)).getFirst()).isEqualTo("on and on");
    }

    @Test
    void deliversTheLastWordsAfterExactlyThePauseOfA429WhileOthersGoOn() {
        Stage stage = HOOD.model().stage("limited " + anna).role().say("almost");
        PEOPLE.say(anna, "limited " + anna);
        HOOD.reads(anna, "almost");
        PEOPLE.fault(FaultPlan.tooManyRequests(3).forChat(anna));
        stage.say(" done").finish("stop").done();
        await(PEOPLE.whenCalls(anna, calls -> calls.stream().anyMatch(call -> call.status() == 429)));
        PEOPLE.say(boris, "считай до 3");

        HOOD.says(boris, "3");
        HOOD.reads(anna, "almost done");
        List<Call> calls = PEOPLE.calls(anna);
        Call limited =
                calls.stream().filter(call -> call.status() == 429).findFirst().orElseThrow();
        Call next = calls.get(calls.indexOf(limited) + 1);
        assertThat(next.at() - limited.at()).isGreaterThanOrEqualTo(3000);
        assertThat(calls).noneMatch(Call::penalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "empty", "401", "429", "503", "error"})
    void apologisesWithARetryWhateverTheModelAnswers(String breakdown) {
        PEOPLE.say(anna, "break " + breakdown);

        Message apology = HOOD.says(anna, "(error ");
        assertThat(People.hasButton(apology, "🔄")).isTrue();
    }

    @Test
    void keepsTheWordsOfAModelThatDiesAndTriesAgainInTheSameMessage() {
        Stage dying = HOOD.model().stage("dying " + anna).role().say("half a sen");
        PEOPLE.say(anna, "dying " + anna);
        HOOD.reads(anna, "half a sen");
        dying.cut();
        Message broken = HOOD.says(anna, "half a sen\n\nThe answer broke off here.");
        Stage again = HOOD.model()
                .stage("dying " + anna)
                .role()
                .say("a whole sentence")
                .finish("stop")
                .done();
        var query = PEOPLE.press(anna, "🔄");

        assertThat(await(PEOPLE.whenAnswered(query)).text()).isPresent();
        await(again.asked());
        assertThat(HOOD.reads(anna, "a whole sentence").id()).isEqualTo(broken.id());
        assertThat(People.hasButton(newest(PEOPLE.chat(anna)), "🔄")).isFalse();
    }

    @Test
    void flowsOnInAFurtherMessageWhereOneIsFull() {
        String question = "bench " + anna + " 900 400 50";
        PEOPLE.say(anna, question);

        String expected = DemoModel.expected(question).orElseThrow();
        await(PEOPLE.when(anna, chat -> String.join(" ", texts(chat)).equals(expected)));
        assertThat(texts(PEOPLE.chat(anna)))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.length()).isLessThanOrEqualTo(4096));
    }

    @Test
    void isHeldUpByNothingThatItDoesNotUnderstand() {
        hand(new JsonObject().put("message", "not an object"));
        hand(new JsonObject().put("message", new JsonObject().put("message_id", 1)));
        hand(new JsonObject().put("novelty", new JsonObject().put("chat", new JsonObject().put("id", anna))));
        PEOPLE.say(anna, "/start");

        HOOD.says(anna, "Hello, Anna!");
    }

    @Test
    void stopsTheModelWhenSomebodyBlocksTheBot() {
        Stage stage = HOOD.model().stage("blocked " + anna).role().say("one");
        PEOPLE.say(anna, "blocked " + anna);
        HOOD.reads(anna, "one");
        PEOPLE.block(anna, true);
        stage.say(" two");

        await(stage.left());
    }

    private static void hand(JsonObject update) {
        PEOPLE.crowd().push(update);
    }

    private static JsonObject message(long chat) {
        return new JsonObject()
                .put("message_id", 1)
                .put("date", 1)
                .put(
                        "from",
                        new JsonObject().put("id", chat).put("is_bot", false).put("first_name", "Anna"))
                .put("chat", new JsonObject().put("id", chat).put("type", "private"));
    }
}
