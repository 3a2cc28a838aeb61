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
import dev.rill.playground.telegram.Callers;
import dev.rill.playground.telegram.InlineQuery;
import dev.rill.playground.telegram.Kind;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.Offer;
import dev.rill.playground.telegram.Query;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people call the bot into chats where it is no member: behind its name, and as a guest. */
class InlineIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final Callers CALLERS = PEOPLE.callers();
    private static RillProcess rill;

    private long anna;
    private long boris;
    private long strangers;

    @BeforeAll
    static void start() {
        rill = HOOD.start(Map.of("INLINE_MODE", "on"));
    }

    @AfterAll
    static void stop() {
        String output = rill.output();
        rill.stop();
        rill.close();
        HOOD.close();

        assertThat(output)
                .contains("See to it that /setinlinefeedback in @BotFather is at 100%")
                .as("no words of people in the log")
                .doesNotContain("xyzzy");
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
        boris = PEOPLE.invite("Борис", "ru");
        strangers = PEOPLE.crowd()
                .gather(Kind.SUPERGROUP, "Strangers", List.of(anna, boris), List.of())
                .id();
        PEOPLE.crowd().estrange(strangers);
    }

    @Test
    void answersIntoTheMessageUnderTheQuestionAndTellsTheModelNothingElse() {
        PEOPLE.say(anna, "/prompt My password is xyzzy.");
        HOOD.says(anna, "I keep to that");
        PEOPLE.say(anna, "count to 2");
        HOOD.reads(anna, "1, 2.");
        Stage stage = HOOD.model().stage("why " + anna);
        send(strangers, anna, "why " + anna);

        JsonArray asked = await(stage.asked()).body().getJsonArray("messages");
        assertThat(asked).hasSize(2);
        assertThat(asked.encode()).doesNotContain("xyzzy");
        stage.role().say("Because **it**");
        assertThat(People.hasButton(HOOD.reads(strangers, "why " + anna + "\n\nBecause it"), "⏹"))
                .isTrue();
        stage.say(" is so.").finish("stop").done();
        Message answer = HOOD.reads(strangers, "why " + anna + "\n\nBecause it is so.");
        assertThat(answer.from().id()).isEqualTo(anna);
        assertThat(answer.keyboard().rows()).isEmpty();
        assertThat(answer.content().entities()).extracting(Entity::type).containsExactly("blockquote", "bold");
        assertThat(texts(PEOPLE.chat(strangers))).hasSize(1);
        assertThat(PEOPLE.calls(strangers))
                .noneMatch(Call::violation)
                .extracting(Call::method)
                .containsOnly("answerInlineQuery", "editMessageText");
    }

    @Test
    void offersNothingYetWhereNothingIsTyped() {
        InlineQuery query = type(strangers, boris, "");

        assertThat(query.offers()).isEmpty();
        assertThat(type(strangers, boris, "зачем?").offers())
                .extracting(Offer::title)
                .containsExactly("Спросить: зачем?");
    }

    @Test
    void doesNotAnswerItsOwnWordsInAPrivateChat() {
        send(anna, anna, "count to 3");

        HOOD.reads(anna, "count to 3\n\n1, 2, 3.");
        HOOD.rests();
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }

    @Test
    void stopsForWhoAskedAlone() {
        Stage endless = HOOD.model().stage("endless " + anna).role().say("on and on");
        send(strangers, anna, "endless " + anna);
        HOOD.reads(strangers, "endless " + anna + "\n\non and on");

        assertThat(notice(boris, "⏹")).contains("Эту кнопку может нажать только тот, кто спрашивал.");
        assertThat(forge(boris, "halt:" + boris)).contains("Эта кнопка больше не действует.");
        assertThat(forge(boris, "panel:" + boris + ":home")).contains("Эта кнопка больше не действует.");
        assertThat(PEOPLE.chat(boris).fromBot()).isEmpty();
        notice(anna, "⏹");
        await(endless.left());
        await(PEOPLE.when(strangers, chat -> !People.hasButton(newest(chat), "⏹")));
        assertThat(texts(PEOPLE.chat(strangers))).containsExactly("endless " + anna + "\n\non and on");
    }

    @Test
    void triesAgainInTheSameMessageForWhoAskedAlone() {
        HOOD.model().stage("dying " + anna).role().say("half a").cut();
        send(strangers, anna, "dying " + anna);
        Message broken = HOOD.says(strangers, "half a\n\nThe answer broke off here.");
        HOOD.model().stage("dying " + anna).role().say("a whole").finish("stop").done();

        assertThat(notice(boris, "🔄")).contains("Эту кнопку может нажать только тот, кто спрашивал.");
        notice(anna, "🔄");
        Message whole = HOOD.reads(strangers, "dying " + anna + "\n\na whole");
        assertThat(whole.id()).isEqualTo(broken.id());
        assertThat(whole.keyboard().rows()).isEmpty();
    }

    @Test
    void answersSeveralQuestionsOfAPersonOneAfterTheOther() {
        Stage first = HOOD.model().stage("first " + anna).role().say("one");
        send(strangers, anna, "first " + anna);
        HOOD.reads(strangers, "first " + anna + "\n\none");
        send(strangers, anna, "count to 3");
        send(strangers, anna, "count to 4");
        HOOD.rests();
        notice(anna, "⏹");
        first.finish("stop").done();

        await(PEOPLE.when(
                strangers,
                chat -> texts(chat)
                        .equals(List.of(
                                "first " + anna + "\n\none", "count to 3\n\n1, 2, 3.", "count to 4\n\nStopped."))));
        assertThat(PEOPLE.chat(anna).fromBot()).isEmpty();
    }

    @Test
    void leavesOutWhatDoesNotFitAndSaysWhereToAsk() {
        String question = "bench " + anna + " 1500 700 50";
        send(strangers, anna, question);

        Message answer = HOOD.says(strangers, "✂️ There is no room for more here.");
        assertThat(answer.text()).hasSizeBetween(3_900, 4_096);
        String body =
                answer.text().substring(question.length() + 2, answer.text().indexOf("\n\n✂️"));
        assertThat(DemoModel.expected(question).orElseThrow()).startsWith(body);
        assertThat(answer.content().entities())
                .filteredOn(entity -> entity.type().equals("text_link"))
                .extracting(entity -> entity.details().get("url"))
                .containsExactly("https://t.me/rill_bot?start=inline");
    }

    @Test
    void endsInTheSameMessageAfterItWasKilled() {
        Stage lost = HOOD.model().stage("tell " + anna).role().say("half of it");
        send(strangers, anna, "tell " + anna);
        HOOD.reads(strangers, "tell " + anna + "\n\nhalf of it");
        rill.kill();
        await(lost.left());
        HOOD.model()
                .stage("tell " + anna)
                .role()
                .say("all of it")
                .finish("stop")
                .done();
        start();

        HOOD.reads(strangers, "tell " + anna + "\n\nall of it");
        assertThat(texts(PEOPLE.chat(strangers))).hasSize(1);
    }

    @Test
    void answersAGuestsQuestionOnceAndTakesAlongWhatItRepliesTo() {
        long said =
                PEOPLE.crowd().say(strangers, boris, "The sky is green.", 0, 0).message();
        Stage stage = HOOD.model().stage("> The sky is green.\n\nis that so " + anna + "?");
        InlineQuery query = CALLERS.askGuest(strangers, anna, "@rill_bot is that so " + anna + "?", said);

        JsonArray asked = await(stage.asked()).body().getJsonArray("messages");
        assertThat(asked).hasSize(2);
        stage.role().say("No, it is blue.").finish("stop").done();
        Message answer = HOOD.reads(strangers, "No, it is blue.");
        assertThat(answer.replyTo()).isEqualTo(query.message());
        assertThat(methods()).containsOnlyOnce("answerGuestQuery").doesNotContain("sendMessage", "sendChatAction");
        assertThat(texts(PEOPLE.chat(strangers))).hasSize(1);
    }

    /** Telegram puts a message there for each call, and the process does not live to hear of the first. */
    @Test
    void neverAnswersAGuestTwiceThoughItIsKilledOverIt() {
        PEOPLE.hold(strangers, "answerGuestQuery");
        CALLERS.askGuest(strangers, anna, "@rill_bot count to 3", 0);
        await(PEOPLE.whenCalls(
                strangers,
                calls -> calls.stream().anyMatch(call -> call.method().equals("answerGuestQuery"))));
        rill.kill();
        start();
        HOOD.rests();

        assertThat(methods()).containsOnlyOnce("answerGuestQuery");
        assertThat(texts(PEOPLE.chat(strangers))).containsExactly("⏳ One moment…");
        CALLERS.askGuest(strangers, anna, "@rill_bot count to 4", 0);
        HOOD.reads(strangers, "1, 2, 3, 4.");
    }

    private List<String> methods() {
        return PEOPLE.calls(strangers).stream().map(Call::method).toList();
    }

    /** Types it behind the bot's name; gives what is offered then. */
    private static InlineQuery type(long chat, long person, String text) {
        InlineQuery query = CALLERS.type(chat, person, text, "");
        await(PEOPLE.when(chat, view -> query(query).answered()));
        return query(query);
    }

    private static InlineQuery query(InlineQuery query) {
        return CALLERS.query(query.id()).orElseThrow();
    }

    /** Asks it in that chat by way of the bot. */
    private static void send(long chat, long person, String question) {
        InlineQuery query = type(chat, person, question);
        CALLERS.choose(query.id(), query.offers().getFirst().id());
    }

    /** What somebody gets to read who presses that under the newest message among the strangers. */
    private Optional<String> notice(long person, String button) {
        Message message = newest(PEOPLE.chat(strangers));
        Query press = PEOPLE.crowd().pressLabelled(strangers, message.id(), person, button);
        return await(PEOPLE.whenAnswered(press)).text();
    }

    private Optional<String> forge(long person, String data) {
        Message message = newest(PEOPLE.chat(strangers));
        return await(PEOPLE.whenAnswered(PEOPLE.crowd().forge(strangers, message.id(), person, data)))
                .text();
    }
}
