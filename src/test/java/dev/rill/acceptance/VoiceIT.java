package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.newest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.ModelCall;
import dev.rill.playground.telegram.Body;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that are heard as well as read. */
class VoiceIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static final List<ModelCall> SPOKEN = new CopyOnWriteArrayList<>();
    private static RillProcess rill;

    @BeforeAll
    static void start() {
        HOOD.model().observe(call -> {
            if (call.body().containsKey("voice")) {
                SPOKEN.add(call);
            }
        });
        rill = HOOD.start(Map.of("OPENAI_SPEECH_MODEL", "reader", "OPENAI_SPEECH_VOICE", "bass"));
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOOD.close();
    }

    @Test
    void readsAnAnswerAloudUnderIt() {
        long anna = PEOPLE.invite("Anna", "en");
        switchOn(anna, "🔊 Voice replies");
        HOOD.model()
                .stage("how is " + anna)
                .role()
                .say("It **rains** here " + anna + ".\n\n```\nint drops;\n```")
                .finish("stop")
                .done();
        PEOPLE.say(anna, "how is " + anna);

        Message clip = clip(anna);
        assertThat(clip.body()).isInstanceOfSatisfying(Body.Voice.class, voice -> {
            assertThat(voice.type()).isEqualTo("audio/ogg");
            assertThat(voice.seconds()).isPositive();
        });
        assertThat(text(PEOPLE.chat(anna).fromBot(), clip.replyTo())).startsWith("It rains here");
        assertThat(SPOKEN)
                .filteredOn(call -> call.question().equals("It rains here " + anna + "."))
                .singleElement()
                .satisfies(call -> assertThat(call.body().getString("voice")).isEqualTo("bass"));
    }

    @Test
    void readsRussianAndStopsWhenItIsSwitchedOff() {
        long boris = PEOPLE.invite("Борис", "ru");
        switchOn(boris, "🔊 Ответы голосом");
        PEOPLE.say(boris, "count to 3");
        clip(boris);
        PEOPLE.say(boris, "/settings");
        HOOD.says(boris, "⚙️ Настройки");
        await(PEOPLE.whenAnswered(PEOPLE.press(boris, "✅ 🔊 Ответы голосом")));
        PEOPLE.say(boris, "count to 4");
        HOOD.reads(boris, "1, 2, 3, 4.");
        PEOPLE.say(boris, "count to 5");
        HOOD.reads(boris, "1, 2, 3, 4, 5.");

        assertThat(clips(boris)).hasSize(1);
    }

    @Test
    void answersTheNextQuestionWhileTheClipIsOnItsWayAndSendsNoneTwice() {
        long anna = PEOPLE.invite("Anna", "en");
        switchOn(anna, "🔊 Voice replies");
        PEOPLE.fault(FaultPlan.tooManyRequests(1).forChat(anna).onMethod("sendVoice"));
        PEOPLE.say(anna, "count to 3");
        PEOPLE.say(anna, "count to 4");

        await(PEOPLE.when(anna, chat -> has(chat.fromBot(), "1, 2, 3, 4.")));
        await(PEOPLE.whenCalls(
                anna,
                calls -> calls.stream()
                                .filter(VoiceIT::isClip)
                                .filter(call -> call.status() == 200)
                                .count()
                        == 2));
        assertThat(clips(anna)).hasSize(2);
    }

    private static void switchOn(long chat, String button) {
        PEOPLE.say(chat, "/settings");
        HOOD.says(chat, "⚙️");
        await(PEOPLE.whenAnswered(PEOPLE.press(chat, "◻️ " + button)));
        await(PEOPLE.when(chat, view -> People.hasButton(newest(view), "✅ " + button)));
    }

    /** The one that stands there now, or soon. */
    private static Message clip(long chat) {
        return newest(await(PEOPLE.when(
                chat, view -> !view.fromBot().isEmpty() && newest(view).body() instanceof Body.Voice)));
    }

    private static List<Message> clips(long chat) {
        return PEOPLE.chat(chat).fromBot().stream()
                .filter(message -> message.body() instanceof Body.Voice)
                .toList();
    }

    private static boolean isClip(Call call) {
        return call.method().equals("sendVoice");
    }

    private static boolean has(List<Message> messages, String text) {
        return messages.stream().anyMatch(message -> message.text().equals(text));
    }

    private static String text(List<Message> messages, long id) {
        return messages.stream()
                .filter(message -> message.id() == id)
                .map(Message::text)
                .findFirst()
                .orElse("");
    }
}
