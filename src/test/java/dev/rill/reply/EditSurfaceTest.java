package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.method.SendChatAction;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a growing answer promises in messages that are edited. */
class EditSurfaceTest extends SurfaceContract {
    @Test
    void showsTheFirstWordsAtOnceAndTheLastOnesExactly() {
        UniAssertSubscriber<Void> answer = show();
        says("Once");
        assertThat(telegram.shown()).containsExactly("Once");
        says(" upon a time");
        ends();

        answer.assertCompleted();
        assertThat(telegram.shown()).containsExactly("Once upon a time");
        assertThat(kept).containsExactly(101L);
    }

    @Test
    void showsTheLatestTextWhenTheModelIsFast() {
        show();
        for (int word = 0; word < 300; word++) {
            says("word ");
            passes(33);
        }
        ends();

        assertThat(telegram.shown()).containsExactly("word ".repeat(300).strip());
        assertThat(telegram.texts()).hasSizeBetween(6, 9);
        assertThat(telegram.texts().getLast().at()).isEqualTo(fixture.time.elapsed());
    }

    @Test
    void showsEachWordWhenTheModelIsSlow() {
        show();
        for (String word : List.of("one", " two", " three")) {
            says(word);
            passes(3000);
        }
        ends();

        assertThat(telegram.texts()).hasSize(3);
        assertThat(telegram.shown()).containsExactly("one two three");
    }

    @Test
    void averagesAtMostOneCallASecond() {
        show();
        for (int word = 0; word < 1200; word++) {
            says("word ");
            passes(50);
        }
        ends();

        assertThat(telegram.texts().size()).isLessThanOrEqualTo(20);
    }

    @Test
    void letsTheLastDraftHurryAWaitingUpdate() {
        show();
        says("one");
        says(" two");
        passes(200);
        ends();

        assertThat(telegram.shown()).containsExactly("one two");
        assertThat(telegram.texts().getLast().at()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void flowsOnInTheNextMessageAndNeverTouchesAFullOne() {
        show();
        for (int line = 0; line < 1000; line++) {
            says("line " + line + "\n");
            passes(100);
        }
        ends();
        passes(10_000);

        assertThat(telegram.shown())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.length()).isLessThanOrEqualTo(4096));
        assertThat(String.join("\n", telegram.shown()))
                .isEqualTo(text.toString().strip());
        assertThat(editedMessages()).isSorted();
    }

    @Test
    void showsALongTextThatComesAtOnce() {
        UniAssertSubscriber<Void> answer = show();
        says("paragraph of some length\n\n".repeat(500));
        ends();
        passes(20_000);

        answer.assertCompleted();
        assertThat(String.join("\n\n", telegram.shown()))
                .isEqualTo(text.toString().strip());
    }

    @Test
    void showsTypingUntilTheFirstWords() {
        show();
        passes(9000);
        says("words");
        passes(20_000);

        assertThat(telegram.calls().stream().filter(call -> call.method() instanceof SendChatAction))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.at()).isLessThan(Duration.ofSeconds(9)));
    }
}
