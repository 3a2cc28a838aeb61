package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.markup.Formatted;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.EditInlineMessageText;
import dev.rill.telegram.type.MessageEntity;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a growing answer promises in a message that stands in somebody else's chat. */
class InlineSurfaceTest extends SurfaceContract {
    private static final Formatted MORE =
            new Formatted("(more)", List.of(MessageEntity.link(0, 6, "https://t.me/rill")));

    @Override
    Screen screen() {
        return new Screen.Inline("AAInline1", Formatted.NOTHING, MORE);
    }

    @Test
    void callsNothingButEditsOfThatMessage() {
        show();
        passes(9000);
        says("words".repeat(2000));
        passes(3000);
        ends();
        passes(3000);

        assertThat(telegram.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.method())
                        .isInstanceOfSatisfying(
                                EditInlineMessageText.class,
                                edit -> assertThat(edit.inlineMessageId()).isEqualTo("AAInline1")));
    }

    @Test
    void marksThatMoreDidNotFit() {
        UniAssertSubscriber<Void> answer = show();
        for (int line = 0; line < 1000; line++) {
            says("line " + line + "\n");
            passes(20);
        }
        int calls = telegram.calls().size();
        ends();
        passes(3000);

        answer.assertCompleted();
        assertThat(telegram.calls()).hasSize(calls);
        assertThat(telegram.shown())
                .hasSize(1)
                .allSatisfy(page -> assertThat(page)
                        .startsWith("line 0\nline 1")
                        .endsWith("\n\n(more)")
                        .hasSizeBetween(4000, 4096));
    }

    @Test
    void showsWhatTheAnswerIsAboutAboveIt() {
        Formatted question = new Formatted("why?", List.of(MessageEntity.of("blockquote", 0, 4)));
        show(new Screen.Inline("AAInline1", question, MORE));
        says("**because**");
        passes(2000);
        ends("x".repeat(5000));
        passes(3000);

        EditInlineMessageText first =
                (EditInlineMessageText) telegram.calls().getFirst().method();
        assertThat(first.text()).isEqualTo("why?\n\nbecause");
        assertThat(first.entities())
                .containsExactly(MessageEntity.of("blockquote", 0, 4), MessageEntity.of("bold", 6, 7));
        EditInlineMessageText last =
                (EditInlineMessageText) telegram.calls().getLast().method();
        assertThat(last.text())
                .startsWith("why?\n\nbecause")
                .endsWith("x\n\n(more)")
                .hasSizeLessThanOrEqualTo(4096);
        assertThat(last.entities())
                .last()
                .isEqualTo(MessageEntity.link(last.text().length() - 6, 6, "https://t.me/rill"));
    }

    @Test
    void edits20TimesAMinuteAtMost() {
        show();
        for (int word = 0; word < 1200; word++) {
            says("wo ");
            passes(50);
        }

        assertThat(telegram.calls()).hasSizeLessThanOrEqualTo(20);
        assertThat(gaps()).allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMillis(1000)));
    }

    @Test
    void givesUpWhenTheMessageIsGone() {
        UniAssertSubscriber<Void> answer = show();
        says("one");
        passes(2000);
        telegram.refuseNext(new TelegramFailure.NotFound("Bad Request: MESSAGE_ID_INVALID"));
        says(" two and some more");
        passes(2000);

        assertThat(answer.assertFailed().getFailure()).isInstanceOf(TelegramException.class);
        assertThat(modelCancelled).isTrue();
    }
}
