package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.method.SendMessageDraft;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a growing answer promises where Telegram's live drafts show it. */
class DraftSurfaceTest extends SurfaceContract {
    @Override
    Streaming transport() {
        return Streaming.DRAFT;
    }

    @Test
    void growsInADraftAndIsSaidOnce() {
        UniAssertSubscriber<Void> answer = show();
        for (String word : List.of("Once", " upon", " a **time**", " there was")) {
            says(word);
            passes(500);
        }
        assertThat(telegram.texts()).isEmpty();
        ends(" a river.");

        answer.assertCompleted();
        assertThat(drafts())
                .extracting(SendMessageDraft::text)
                .containsExactly("Once", "Once upon", "Once upon a time", "Once upon a time there was");
        assertThat(drafts())
                .extracting(SendMessageDraft::draftId)
                .containsOnly(drafts().getFirst().draftId());
        assertThat(telegram.texts()).hasSize(1);
        assertThat(telegram.shown()).containsExactly("Once upon a time there was a river.");
    }

    @Test
    void neverDraftsBehindTheMessageThatEndsIt() {
        telegram.slow(Duration.ofMillis(400));
        UniAssertSubscriber<Void> answer = show();
        says("one");
        passes(100);
        says(" two");
        passes(100);
        ends(" three");
        passes(60_000);

        answer.assertCompleted();
        assertThat(telegram.calls().getLast().method()).isInstanceOf(SendMessage.class);
        assertThat(telegram.shown()).containsExactly("one two three");
    }

    @Test
    void keepsAQuietDraftAlive() {
        show();
        says("thinking it over");
        passes(65_000);

        assertThat(drafts()).hasSize(4);
    }

    @Test
    void keepsTheBudgetOfDrafts() {
        show();
        for (int word = 0; word < 1200; word++) {
            says("word ");
            passes(50);
        }
        List<Duration> times =
                telegram.calls().stream().map(FakeTelegram.Call::at).toList();

        assertThat(times.size()).isGreaterThan(60);
        assertThat(times).allSatisfy(from -> {
            assertThat(times.stream().filter(within(from, Duration.ofSeconds(5))))
                    .hasSizeLessThanOrEqualTo(20);
            assertThat(times.stream().filter(within(from, Duration.ofSeconds(30))))
                    .hasSizeLessThanOrEqualTo(40);
        });
    }

    @Test
    void fallsBackToEditsInMidAnswer() {
        show();
        says("one");
        passes(1000);
        telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: TEXTDRAFT_PEER_INVALID"));
        says(" two");
        passes(2000);
        says(" three");
        passes(2000);
        int drafts = drafts().size();
        ends(" four");

        assertThat(drafts()).hasSize(drafts);
        assertThat(telegram.texts()).hasSizeGreaterThan(1);
        assertThat(telegram.shown()).containsExactly("one two three four");
    }

    @Test
    void asksAServerThatDoesNotKnowDraftsOnlyOnce() {
        show();
        passes(1000);
        telegram.refuseNext(new TelegramFailure.BadRequest(404, "method not found"));
        says("one");
        ends();
        telegram.deleteAll();
        Draft second = Draft.open(text);
        replier.show(
                        new Screen.Chat(ANNA, List.of(), false, QUESTION, memory(Set.of())),
                        Manner.USUAL,
                        Multi.createFrom().item(second))
                .subscribe()
                .with(done -> {});
        passes(5000);

        assertThat(drafts()).hasSize(1);
        assertThat(telegram.shown()).containsExactly("one");
    }

    @Test
    void neverLetsALimitOnDraftsHoldUpTheMessage() {
        show();
        says("one");
        passes(1000);
        telegram.refuseNext(new TelegramFailure.RetryAfter(Duration.ofSeconds(30)));
        says(" two");
        passes(3000);
        says(" three");
        int calls = telegram.calls().size();
        passes(3000);
        assertThat(telegram.calls()).hasSize(calls);
        ends();

        assertThat(telegram.shown()).containsExactly("one two three");
    }

    @Test
    void beginsAnotherDraftForEachMessage() {
        show();
        for (int line = 0; line < 1000; line++) {
            says("line " + line + "\n");
            passes(100);
        }
        ends();
        passes(10_000);

        assertThat(telegram.shown()).hasSize(3);
        assertThat(drafts().stream().map(SendMessageDraft::draftId).distinct()).hasSize(3);
        assertThat(editedMessages()).isEmpty();
        assertThat(String.join("\n", telegram.shown()))
                .isEqualTo(text.toString().strip());
    }

    private List<SendMessageDraft> drafts() {
        return telegram.calls().stream()
                .filter(call -> call.method() instanceof SendMessageDraft)
                .map(call -> (SendMessageDraft) call.method())
                .toList();
    }

    private static Predicate<Duration> within(Duration from, Duration length) {
        return at -> at.compareTo(from) >= 0 && at.compareTo(from.plus(length)) < 0;
    }
}
