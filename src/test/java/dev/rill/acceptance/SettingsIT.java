package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.judge.Entity;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.Query;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people choose in the panel, and what becomes of their answers. */
class SettingsIT {
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
    void showsWhatTheModelThoughtWhereItLookedAndWhatItTook() {
        PEOPLE.say(anna, "/settings");
        HOOD.says(anna, "⚙️ Settings");
        switchOn("Footer");
        switchOn("Reasoning");
        close();
        Stage model = HOOD.model().stage("why " + anna).role().think("Let me");
        PEOPLE.say(anna, "why " + anna);
        HOOD.reads(anna, "🧠 Thinking\nLet me");
        model.think(" look it up.");
        model.say("Because of **rain**.");
        HOOD.reads(anna, "🧠 Thinking\nLet me look it up.\n\nBecause of rain.");
        model.cite("https://rain.org/why?a=1&copy=2", "All about [rain]")
                .cite("javascript:alert(1)", "Not me")
                .cite("https://rain.org/why?a=1&copy=2", "All about [rain]")
                .cite("http://clouds.org", "")
                .finish("stop")
                .usage(1200, 34)
                .done();

        Message answer = HOOD.says(anna, "tokens");
        assertThat(answer.text()).matches("""
                🧠 Thinking
                Let me look it up\\.

                Because of rain\\.

                Sources
                1\\. All about \\[rain]
                2\\. clouds\\.org

                demo · 1,234 tokens · \\d+\\.\\d s""");
        assertThat(answer.content().entities())
                .extracting(Entity::type)
                .containsExactly("expandable_blockquote", "bold", "bold", "bold", "text_link", "text_link", "italic");
        assertThat(String.valueOf(answer.content().entities())).contains("https://rain.org/why?a=1&copy=2");
    }

    @Test
    void remembersTheAnswerAloneAndKeepsNoThoughtsThatNobodyWishesToSee() {
        HOOD.model()
                .stage("first " + anna)
                .role()
                .think("Secretly")
                .say("One.")
                .cite("https://a.org", "A")
                .finish("stop")
                .done();
        PEOPLE.say(anna, "first " + anna);
        HOOD.reads(anna, "One.\n\nSources\n1. A");
        Stage second = HOOD.model().stage("second " + anna);
        PEOPLE.say(anna, "second " + anna);

        JsonArray asked = await(second.asked()).body().getJsonArray("messages");
        assertThat(asked.getJsonObject(2).getString("content")).isEqualTo("One.");
        second.role().say("Two.").finish("stop").done();
        HOOD.reads(anna, "Two.");
    }

    @Test
    void namesTheSourcesOfTheDemoModelWithoutBeingAsked() {
        PEOPLE.say(anna, "Name your sources");

        HOOD.says(anna, "Sources\n1. Telegram Bot API: sendMessage\n2. Telegram: Bots FAQ\n3. CommonMark Spec");
    }

    @Test
    void leadsThroughItsPagesInOneMessageAndRemembersTheChoice() {
        long boris = PEOPLE.invite("Борис", "ru");
        PEOPLE.say(boris, "/settings");
        HOOD.says(boris, "⚙️ Настройки");
        PEOPLE.press(boris, "📡");
        HOOD.says(boris, "📡 Стриминг");
        PEOPLE.press(boris, "◻️ Черновиком");
        await(PEOPLE.when(boris, chat -> People.hasButton(newest(chat), "✅ Черновиком")));
        PEOPLE.press(boris, "⬅");
        await(PEOPLE.when(boris, chat -> People.hasButton(newest(chat), "📡 Стриминг: Черновиком")));
        assertThat(texts(PEOPLE.chat(boris))).hasSize(1);
        PEOPLE.say(boris, "/settings");

        await(PEOPLE.when(boris, chat -> chat.fromBot().size() == 2));
        assertThat(People.hasButton(newest(PEOPLE.chat(boris)), "📡 Стриминг: Черновиком"))
                .isTrue();
    }

    @Test
    void saysThatThereIsNoVoiceInBothLanguages() {
        long boris = PEOPLE.invite("Борис", "ru");
        PEOPLE.say(anna, "/settings");
        PEOPLE.say(boris, "/settings");
        HOOD.says(anna, "⚙️ Settings");
        HOOD.says(boris, "⚙️ Настройки");

        assertThat(await(PEOPLE.whenAnswered(PEOPLE.press(anna, "◻️ 🔊 Voice replies")))
                        .text())
                .hasValueSatisfying(notice -> assertThat(notice).contains("no speech model"));
        assertThat(await(PEOPLE.whenAnswered(PEOPLE.press(boris, "◻️ 🔊 Ответы голосом")))
                        .text())
                .hasValueSatisfying(notice -> assertThat(notice).contains("не настроил речевую модель"));
        PEOPLE.press(anna, "◻️ 🔊 Voice replies");
    }

    @Test
    void connectsToNobodyInTheOperatorsNetworkUnlessTheOperatorAllowsIt() {
        PEOPLE.say(anna, "/settings");
        HOOD.says(anna, "⚙️ Settings");
        PEOPLE.press(anna, "🔗");
        HOOD.says(anna, "🔗 Own server");
        PEOPLE.press(anna, "🌍");
        HOOD.says(anna, "🌍 Write me the base URL");
        PEOPLE.say(anna, "http://127.0.0.1:8080/v1");
        HOOD.says(anna, "The URL has to begin with https://");
        PEOPLE.say(anna, "https://127.0.0.1:8443/v1");
        HOOD.says(anna, "This address is not on the public Internet");
        await(PEOPLE.whenAnswered(PEOPLE.press(anna, "⬅")));

        await(PEOPLE.when(anna, chat -> chat.fromBot().getFirst().text().contains("none of your own")));
        PEOPLE.say(anna, "count to 2");
        HOOD.reads(anna, "1, 2.");
    }

    private void switchOn(String extra) {
        Query press = PEOPLE.press(anna, "◻️ " + extra);
        await(PEOPLE.whenAnswered(press));
        await(PEOPLE.when(anna, chat -> People.hasButton(newest(chat), "✅ " + extra)));
    }

    private void close() {
        PEOPLE.press(anna, "❌");
        await(PEOPLE.when(anna, chat -> chat.fromBot().isEmpty()));
    }
}
