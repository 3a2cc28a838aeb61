package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people steer an answer: stop it, have it go on, ask it anew. */
class ControlIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
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
}
