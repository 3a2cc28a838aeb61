package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.ModelCall;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.Kind;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.Person;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.Saying;
import dev.rill.playground.telegram.Standing;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several people live through in a group; Anna has made it. */
class GroupIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final String US = "@" + Person.BOT.username().orElseThrow();
    private static RillProcess rill;

    private long anna;
    private long boris;
    private long team;
    private long news;

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
        assertThat(output).as("no words of people in the log").doesNotContain("xyzzy");
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
        boris = PEOPLE.invite("Boris", "en");
        var group = PEOPLE.crowd().gather(Kind.SUPERGROUP, "Team", List.of(anna, boris), List.of("News"));
        team = group.id();
        news = group.topics().stream()
                .filter(topic -> topic.name().equals("News"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void keepsTheLimits() {
        assertThat(PEOPLE.calls(team)).noneMatch(Call::violation);
    }

    @Test
    void answersWhoMentionsItInReplyAndOverhearsTheRest() {
        Stage stage = answering("xyzzy " + team, "Because.");
        PEOPLE.say(team, anna, "xyzzy " + team);
        PEOPLE.say(team, anna, "xyzzy @other_bot " + team);
        long question = PEOPLE.say(team, boris, US.toUpperCase(Locale.ROOT) + ", xyzzy " + team);

        assertThat(HOOD.reads(team, "Because.").replyTo()).isEqualTo(question);
        assertThat(await(stage.asked()).question()).isEqualTo("Boris: xyzzy " + team);
        assertThat(PEOPLE.chat(team).fromBot()).hasSize(1);
    }

    @Test
    void knowsWhoSaidWhatAndKeepsItFromPrivateChats() {
        answering("one " + team, "First.");
        PEOPLE.say(team, anna, US + " one " + team);
        Message first = HOOD.reads(team, "First.");
        Stage second = answering("two " + team, "Second.");
        PEOPLE.say(team, boris, Saying.of("two " + team).at(0, first.id()));
        HOOD.reads(team, "Second.");
        Stage alone = answering("three " + team, "Third.");
        PEOPLE.say(anna, "three " + team);
        HOOD.reads(anna, "Third.");

        assertThat(words(await(second.asked()), "user")).containsExactly("Anna: one " + team, "Boris: two " + team);
        assertThat(words(await(second.asked()), "system"))
                .singleElement()
                .asString()
                .contains("group chat");
        assertThat(words(await(alone.asked()), "user")).containsExactly("three " + team);
        assertThat(words(await(alone.asked()), "system"))
                .singleElement()
                .asString()
                .doesNotContain("group chat");
    }

    @Test
    void keepsEachTopicToItself() {
        answering("hall " + team, "In the hall.");
        PEOPLE.say(team, anna, US + " hall " + team);
        HOOD.reads(team, "In the hall.");
        Stage stage = answering("news " + team, "In the topic.");
        PEOPLE.say(team, anna, Saying.of(US + " news " + team).at(news, 0));

        assertThat(HOOD.reads(team, "In the topic.").thread()).isEqualTo(news);
        assertThat(words(await(stage.asked()), "user")).containsExactly("Anna: news " + team);
    }

    @Test
    void isAskedAboutAMessageByItsNameAloneAndAsksBackWithoutOne() {
        long said = PEOPLE.say(team, boris, "the moon is made of cheese");
        Stage stage = answering("cheese", "It is not.");
        PEOPLE.say(team, anna, Saying.of(US).at(0, said));
        HOOD.reads(team, "It is not.");
        PEOPLE.say(team, anna, US);

        HOOD.says(team, "Write your question");
        assertThat(await(stage.asked()).question())
                .isEqualTo("> Boris: the moon is made of cheese\n\nAnna: What do you say to this?");
    }

    @Test
    void isAskedWhenItsNameIsWrittenInAndNotTwice() {
        answering("late " + team, "Better late.");
        long message = PEOPLE.say(team, anna, "late " + team);
        PEOPLE.edit(team, message, US + " late " + team);
        HOOD.reads(team, "Better late.");
        PEOPLE.edit(team, message, "late " + team + " " + US);
        answering("other words " + team, "Than never.");
        PEOPLE.edit(team, message, "other words " + team);

        assertThat(HOOD.reads(team, "Than never.").replyTo()).isEqualTo(message);
        assertThat(PEOPLE.chat(team).fromBot()).hasSize(1);
    }

    @Test
    void carriesOutWhatIsForItAndKeepsSilentAboutTheRest() {
        PEOPLE.say(team, boris, "/unheard_of");
        PEOPLE.say(team, boris, "/help@other_bot");
        long asked = PEOPLE.say(team, boris, "/help" + US);
        Message help = HOOD.says(team, "/new");
        PEOPLE.say(team, boris, "/delete_me" + US);
        HOOD.says(team, "https://t.me/" + US.substring(1));

        assertThat(help.replyTo()).isEqualTo(asked);
        assertThat(help.text()).doesNotContain("/settings", "/delete_me");
        assertThat(PEOPLE.chat(team).fromBot()).hasSize(2);
    }

    @Test
    void letsOnlyWhoAskedOrAnAdminStopAnAnswer() {
        long carl = PEOPLE.invite("Carl", "en");
        PEOPLE.hosts().place(team, carl, Standing.MEMBER, Optional.empty());
        Stage stage = HOOD.model().stage("endless " + team).role().say("on and on");
        PEOPLE.say(team, boris, US + " endless " + team);
        HOOD.reads(team, "on and on");

        assertThat(told(PEOPLE.press(team, carl, "⏹"))).startsWith("Only who asked, or an admin");
        PEOPLE.say(team, carl, "/cancel" + US);
        HOOD.says(team, "Only who asked, or an admin");
        await(PEOPLE.whenAnswered(PEOPLE.press(team, anna, "⏹")));
        await(stage.left());
        assertThat(texts(PEOPLE.chat(team)).getFirst()).isEqualTo("on and on");
    }

    @Test
    void letsAnAdminTryAgainWhatFailedForSomebodyElse() {
        HOOD.model().stage("dying " + team).role().say("half a sen").cut();
        PEOPLE.say(team, boris, US + " dying " + team);
        Message broken = HOOD.says(team, "broke off");
        answering("dying " + team, "a whole sentence");
        await(PEOPLE.whenAnswered(PEOPLE.press(team, anna, "🔄")));

        assertThat(HOOD.reads(team, "a whole sentence").id()).isEqualTo(broken.id());
    }

    @Test
    void takesSettingsFromItsAdminsAlone() {
        PEOPLE.say(team, boris, "/prompt" + US + " Talk like Boris.");
        HOOD.says(team, "Only the admins");
        PEOPLE.say(team, anna, "/prompt" + US + " Talk like a pirate.");
        HOOD.says(team, "/reset_prompt");
        PEOPLE.say(team, anna, "/settings" + US);
        HOOD.says(team, "⚙️");
        assertThat(told(PEOPLE.press(team, boris, "◻️ Footer"))).startsWith("Only the admins");
        await(PEOPLE.whenAnswered(PEOPLE.press(team, anna, "◻️ Footer")));
        Stage stage = answering("ahoy " + team, "Arr.");
        PEOPLE.say(team, boris, US + " ahoy " + team);

        HOOD.says(team, "Arr.");
        assertThat(words(await(stage.asked()), "system").getFirst()).startsWith("Talk like a pirate.");
        HOOD.says(team, "demo");
    }

    @Test
    void takesANumberTypedInReplyToThePanel() {
        PEOPLE.say(team, anna, "/settings" + US);
        Message panel = HOOD.says(team, "⚙️");
        await(PEOPLE.whenAnswered(PEOPLE.press(team, anna, "📏")));
        HOOD.says(team, "How long an answer may get");
        await(PEOPLE.whenAnswered(PEOPLE.press(team, anna, "✏️")));
        HOOD.says(team, "as a reply to this message");
        PEOPLE.say(team, boris, Saying.of("150").at(0, panel.id()));
        PEOPLE.say(team, anna, Saying.of("777").at(0, panel.id()));

        await(PEOPLE.when(
                team, chat -> chat.fromBot().stream().anyMatch(one -> one.text().contains("777"))));
    }

    @Test
    void followsAGroupThatBecomesASupergroupInTheMiddleOfAnAnswer() {
        long group = PEOPLE.crowd()
                .gather(Kind.GROUP, "Small", List.of(anna, boris), List.of())
                .id();
        PEOPLE.say(group, anna, "/prompt" + US + " Be kind.");
        HOOD.says(group, "/reset_prompt");
        answering("before " + group, "Before.");
        PEOPLE.say(group, anna, US + " before " + group);
        HOOD.reads(group, "Before.");
        Stage cut = HOOD.model().stage("during " + group).role().say("Dur");
        PEOPLE.say(group, boris, US + " during " + group);
        HOOD.reads(group, "Dur");
        Stage again = answering("during " + group, "During.");
        long supergroup = PEOPLE.crowd().migrate(group).id();

        await(cut.left());
        HOOD.reads(supergroup, "During.");
        assertThat(words(await(again.asked()), "user"))
                .containsExactly("Anna: before " + group, "Boris: during " + group);
        assertThat(words(await(again.asked()), "system").getFirst()).startsWith("Be kind.");
        answering("after " + group, "After.");
        PEOPLE.say(supergroup, anna, US + " after " + group);
        HOOD.reads(supergroup, "After.");
        assertThat(PEOPLE.chat(supergroup).fromBot()).hasSize(2);
    }

    @Test
    void stopsWhereItIsThrownOutAndGreetsWhereItIsTakenIn() {
        Stage stage = HOOD.model().stage("thrown " + team).role().say("one");
        PEOPLE.say(team, anna, US + " thrown " + team);
        HOOD.reads(team, "one");
        PEOPLE.hosts().placeBot(team, Standing.KICKED, Optional.empty());
        await(stage.left());
        PEOPLE.hosts().placeBot(team, Standing.MEMBER, Optional.empty());
        HOOD.says(team, "mentioning " + US);
        answering("back " + team, "Here again.");
        PEOPLE.say(team, anna, US + " back " + team);

        HOOD.reads(team, "Here again.");
    }

    @Test
    void stopsTheModelAtOnceWhenSomebodyBlocksIt() {
        Stage stage = HOOD.model().stage("blocked " + anna).role().say("one");
        PEOPLE.say(anna, "blocked " + anna);
        HOOD.reads(anna, "one");
        PEOPLE.block(anna, true);

        await(stage.left());
    }

    @Test
    void endsQuietlyInATopicThatIsClosedAndGoesOnInTheOthers() {
        Stage stage = HOOD.model().stage("closing " + team).role();
        PEOPLE.say(team, anna, Saying.of(US + " closing " + team).at(news, 0));
        await(stage.asked());
        PEOPLE.hosts().closeTopic(team, news, true, Optional.empty());
        stage.say("Too late.");
        await(stage.left());
        answering("open " + team, "Still here.");
        PEOPLE.say(team, anna, US + " open " + team);

        HOOD.reads(team, "Still here.");
        assertThat(PEOPLE.calls(team).stream().filter(call -> call.status() == 400))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void tellsHowToSpeakToItAtStart() {
        long asked = PEOPLE.say(team, boris, "/start" + US);

        assertThat(HOOD.says(team, "mentioning " + US).replyTo()).isEqualTo(asked);
    }

    private Stage answering(String question, String answer) {
        return HOOD.model().stage(question).role().say(answer).finish("stop").done();
    }

    private static String told(Query query) {
        return await(PEOPLE.whenAnswered(query)).text().orElse("");
    }

    private static List<String> words(ModelCall call, String role) {
        return call.body().getJsonArray("messages").stream()
                .map(JsonObject.class::cast)
                .filter(message -> message.getString("role").equals(role))
                .map(message -> message.getString("content"))
                .toList();
    }
}
