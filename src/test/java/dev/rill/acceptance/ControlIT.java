package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Query;
import io.vertx.core.json.JsonArray;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people steer an answer: stop it, have it go on, ask it anew. */
class ControlIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final String GO_ON =
            "Go on exactly where you stopped, in the same language, without repeating anything.";
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
    void stopsAtTheButtonKeepsWhatIsThereAndTakesTheButtonAway() {
        Stage endless = HOOD.model().stage("endless " + anna).role().say("on and on");
        PEOPLE.say(anna, "endless " + anna);
        HOOD.reads(anna, "on and on");
        Query press = PEOPLE.press(anna, "⏹");

        await(endless.left());
        await(PEOPLE.whenAnswered(press));
        await(PEOPLE.when(anna, chat -> !People.hasButton(newest(chat), "⏹")));
        assertThat(texts(PEOPLE.chat(anna))).containsExactly("on and on");
    }

    @Test
    void goesOnInANewMessageAfterACutByLength() {
        HOOD.model()
                .stage("novel " + anna)
                .role()
                .say("It was a dark")
                .finish("length")
                .done();
        Stage rest = HOOD.model().stage(GO_ON);
        PEOPLE.say(anna, "novel " + anna);
        HOOD.says(anna, "It was a dark\n\n(The answer");
        Query press = PEOPLE.press(anna, "⏩");

        JsonArray asked = await(rest.asked()).body().getJsonArray("messages");
        assertThat(asked.getJsonObject(2).getString("content")).isEqualTo("It was a dark");
        rest.role().say("and stormy night").finish("stop").done();
        HOOD.reads(anna, "and stormy night");
        await(PEOPLE.whenAnswered(press));
        assertThat(texts(PEOPLE.chat(anna))).containsExactly("It was a dark", "and stormy night");
        assertThat(PEOPLE.chat(anna).fromBot()).noneMatch(message -> People.hasButton(message, "⏩"));
    }

    @Test
    void answersAnewWhenTheQuestionOfTheRunningAnswerChanges() {
        Stage wrong = HOOD.model().stage("wrong " + anna).role().say("on the wrong track");
        long question = PEOPLE.say(anna, "wrong " + anna);
        long message = HOOD.reads(anna, "on the wrong track").id();
        Stage right = HOOD.model().stage("right " + anna);
        PEOPLE.edit(anna, question, "right " + anna);

        await(wrong.left());
        await(right.asked());
        right.role().say("this way").finish("stop").done();
        assertThat(HOOD.reads(anna, "this way").id()).isEqualTo(message);
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }

    @Test
    void answersAnewWhenTheLastQuestionChanges() {
        long question = PEOPLE.say(anna, "count to 2");
        HOOD.reads(anna, "1, 2.");
        PEOPLE.edit(anna, question, "count to 3");

        HOOD.reads(anna, "1, 2, 3.");
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }

    @Test
    void saysThatAQuestionWaitsAndWritesItsAnswerOverThat() {
        Stage first = HOOD.model().stage("first " + anna).role().say("one");
        PEOPLE.say(anna, "first " + anna);
        HOOD.reads(anna, "one");
        PEOPLE.say(anna, "count to 3");
        long notice = HOOD.says(anna, "Number 2 in line").id();
        first.finish("stop").done();

        assertThat(HOOD.reads(anna, "1, 2, 3.").id()).isEqualTo(notice);
        assertThat(texts(PEOPLE.chat(anna))).containsExactly("one", "1, 2, 3.");
    }

    @Test
    void takesALongPasteForOneQuestion() {
        String paste = "paste " + anna + " lorem ipsum dolor".repeat(600);
        Stage stage = HOOD.model().stage("paste " + anna);
        PEOPLE.say(anna, paste);

        JsonArray asked = await(stage.asked()).body().getJsonArray("messages");
        assertThat(asked).hasSize(2);
        assertThat(asked.getJsonObject(1).getString("content").replaceAll("\\s", ""))
                .isEqualTo(paste.replaceAll("\\s", ""));
        stage.role().say("that was long").finish("stop").done();
        HOOD.reads(anna, "that was long");
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }

    @Test
    void takesAnAlbumForOneQuestion() {
        PEOPLE.crowd()
                .show(anna, anna, List.of(new Crowd.Picture("a", "count to 3"), new Crowd.Picture("b", "")), 0, 0);

        HOOD.reads(anna, "1, 2, 3.");
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }

    @Test
    void answersOnceMoreAtRetryAndLeafsThroughTheAnswers() {
        String question = "opinion " + anna;
        HOOD.model().stage(question).role().say("yes").finish("stop").done();
        PEOPLE.say(anna, question);
        HOOD.reads(anna, "yes");
        await(PEOPLE.when(anna, chat -> !People.hasButton(newest(chat), "⏹")));
        HOOD.model().stage(question).role().say("no").finish("stop").done();
        PEOPLE.say(anna, "/retry");
        HOOD.reads(anna, "no");
        await(PEOPLE.when(anna, chat -> People.hasButton(newest(chat), "◀")));
        PEOPLE.press(anna, "◀");
        HOOD.reads(anna, "yes");
        await(PEOPLE.when(anna, chat -> People.hasButton(newest(chat), "▶")));
        PEOPLE.press(anna, "▶");

        HOOD.reads(anna, "no");
        assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
    }
}
