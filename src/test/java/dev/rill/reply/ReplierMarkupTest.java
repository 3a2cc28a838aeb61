package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.ReplyMarkup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of Markdown and of buttons on the way. */
class ReplierMarkupTest extends ReplyHarness {
    private static final InlineKeyboardMarkup STOP = InlineKeyboardMarkup.single("Stop", "stop:1");

    @Test
    void showsHalfWrittenMarkdownAsIfItWereWhole() {
        show();
        says("an **open");

        assertThat(telegram.shown()).containsExactly("an open");
        assertThat(entities(lastCall())).containsExactly(MessageEntity.of("bold", 3, 4));
    }

    @Test
    void keepsARemarkOutOfACodeBlockThatBrokeOff() {
        show();
        says("```java\nint a;");
        passes(2000);
        model.onNext(Draft.last(text, "(broke off)", Optional.empty()));
        model.onComplete();

        assertThat(telegram.shown()).containsExactly("int a;\n\n(broke off)");
        assertThat(entities(lastCall())).containsExactly(new MessageEntity("pre", 0, 6, null, "java"));
    }

    @Test
    void putsARemarkIntoANewMessageWhereItDoesNotFit() {
        show();
        says("x".repeat(4096));
        passes(2000);
        model.onNext(Draft.last(text, "(broke off)", Optional.empty()));
        model.onComplete();
        passes(5000);

        assertThat(telegram.shown()).containsExactly("x".repeat(4096), "(broke off)");
    }

    @Test
    void goesOnAsCodeInTheNextMessage() {
        show();
        says("```\n" + "let a = 1;\n".repeat(800) + "```\ndone");
        ends();
        passes(20_000);

        assertThat(telegram.shown()).hasSize(3);
        assertThat(String.join("\n", telegram.shown()).replace("\n", "")).isEqualTo("let a = 1;".repeat(800) + "done");
        assertThat(entities(lastCall()).getFirst().type()).isEqualTo("pre");
    }

    @Test
    void takesTheButtonsOfAnOpenDraftAwayAtItsEnd() {
        show();
        text.append("one");
        model.onNext(Draft.open(text, Optional.of(STOP)));
        assertThat(keyboard(lastCall())).contains(STOP);

        passes(2000);
        ends(" two");

        assertThat(keyboard(lastCall())).isEmpty();
    }

    @Test
    void sendsNoUpdateForAFewLettersUnlessNothingElseComes() {
        show();
        says("a beginning of");
        passes(1600);
        says(" a");
        assertThat(telegram.shown()).containsExactly("a beginning of");

        passes(400);
        assertThat(telegram.shown()).containsExactly("a beginning of a");
    }

    @Test
    void letsTheEndHurryAFewLetters() {
        show();
        says("a beginning of");
        passes(1600);
        says(" a");
        passes(100);
        ends("n");

        assertThat(telegram.shown()).containsExactly("a beginning of an");
        assertThat(telegram.texts().getLast().at()).isEqualTo(Duration.ofMillis(1700));
    }

    private Method<?> lastCall() {
        return telegram.texts().getLast().method();
    }

    private static List<MessageEntity> entities(Method<?> call) {
        List<MessageEntity> entities =
                call instanceof SendMessage send ? send.entities() : ((EditMessageText) call).entities();
        return entities == null ? List.of() : entities;
    }

    private static Optional<ReplyMarkup> keyboard(Method<?> call) {
        return Optional.ofNullable(
                call instanceof SendMessage send ? send.replyMarkup() : ((EditMessageText) call).replyMarkup());
    }
}
