package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.DemoModel;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a SIGKILL leaves behind: nothing that anybody in a chat would notice. */
class CrashIT {
    private static final int CHATS = 50;
    private static final int KILLS = 10;

    private final Neighbourhood hood = new Neighbourhood();
    private final People people = hood.people();

    private final List<RillProcess> started = new ArrayList<>();

    @AfterEach
    void leave() {
        started.forEach(RillProcess::close);
        hood.close();
    }

    @Test
    void endsEveryAnswerOnceInOneMessageWhereverItIsKilled() {
        Random moments = new Random();
        Map<Long, String> expected = new HashMap<>();
        RillProcess rill = start();
        for (int guest = 0; guest < CHATS; guest++) {
            long chat = people.invite("Guest", "en");
            String question = "bench " + chat + " 150 30 300";
            expected.put(chat, DemoModel.expected(question).orElseThrow());
            people.say(chat, question);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            elapse(Duration.ofMillis(moments.nextInt(100, 3000)));
            rill.kill();
            rill = start();
        }
        expected.forEach((chat, text) -> await(people.when(
                chat,
                view -> !view.fromBot().isEmpty()
                        && Neighbourhood.newest(view).text().equals(text),
                Duration.ofSeconds(90))));
        rill.stop();

        assertThat(expected)
                .allSatisfy((chat, text) ->
                        assertThat(Neighbourhood.texts(people.chat(chat))).containsExactly(text));
    }

    @Test
    void showsAnEndThatWasDecidedWithoutAskingTheModelAgain() {
        RillProcess rill = start();
        switchOn("Footer", "Reasoning");
        Stage stage = hood.model().stage("tell me").role().think("Soon?").say("the end is");
        people.say(People.ANNA, "tell me");
        hood.reads(People.ANNA, "🧠 Thinking\nSoon?\n\nthe end is");
        people.fault(FaultPlan.tooManyRequests(8).forChat(People.ANNA));
        stage.say(" near").finish("stop").done();
        rill.awaitLine("is closed for 8 s");
        elapse(Duration.ofMillis(500));
        rill.kill();
        long asked = hood.model().counters().requests();
        rill = start();

        assertThat(hood.says(People.ANNA, "tokens").text())
                .matches("🧠 Thinking\nSoon\\?\n\nthe end is near\n\ndemo · ≈\\d+ tokens · \\d+\\.\\d s");
        assertThat(hood.model().counters().requests()).isEqualTo(asked);
        assertThat(people.calls(People.ANNA)).noneMatch(call -> call.penalised());
        assertThat(people.chat(People.ANNA).fromBot()).hasSize(1);
    }

    @Test
    void letsARunningAnswerFinishWhenItIsAskedToStop() {
        RillProcess rill = start();
        Stage stage = hood.model().stage("tell me").role().say("wait for");
        people.say(People.ANNA, "tell me");
        hood.reads(People.ANNA, "wait for");
        CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(rill::stop);
        stage.say(" it").finish("stop").done();

        assertThat(await(stopped)).isZero();
        hood.reads(People.ANNA, "wait for it");
    }

    private void switchOn(String... extras) {
        people.say(People.ANNA, "/settings");
        hood.says(People.ANNA, "Settings");
        for (String extra : extras) {
            people.press(People.ANNA, "◻️ " + extra);
            await(people.when(People.ANNA, chat -> People.hasButton(Neighbourhood.newest(chat), "✅ " + extra)));
        }
        people.press(People.ANNA, "❌");
        await(people.when(People.ANNA, chat -> chat.fromBot().isEmpty()));
    }

    private RillProcess start() {
        RillProcess rill = hood.start();
        started.add(rill);
        return rill;
    }

    /** Lets real time pass: the moment of a kill is what this test is about. */
    private static void elapse(Duration duration) {
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> alarm.complete(null));
        await(alarm);
    }
}
