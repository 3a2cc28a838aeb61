package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.EditRichMessage;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendRichMessage;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When an answer becomes a rich message, for somebody who wants that. */
class RichMessageTest extends ReplyHarness {
    private static final String TABLE = "| a | b |\n|---|---|\n| one | two |\n";

    private Streaming transport = Streaming.EDIT;

    @Override
    Manner manner() {
        return new Manner(Optional.of(transport), true);
    }

    @Test
    void staysPlainWhereEntitiesShowAllOfIt() {
        show();
        says("# Title\n\n**bold** `code`");
        ends();

        assertThat(rich()).isEmpty();
        assertThat(telegram.shown()).containsExactly("Title\nbold code");
    }

    @Test
    void becomesRichWhenItIsComplete() {
        show();
        says("A table:\n\n" + TABLE);
        assertThat(rich()).isEmpty();
        passes(2000);
        ends("\n**done**");

        assertThat(telegram.texts()).hasSize(1);
        assertThat(rich()).hasSize(1).first().isInstanceOf(EditRichMessage.class);
        assertThat(telegram.shown()).containsExactly("A table:\n\n" + TABLE + "\n**done**");
    }

    @Test
    void isSentRichAfterADraft() {
        transport = Streaming.DRAFT;
        show();
        says("A table:\n\n" + TABLE);
        passes(2000);
        ends();

        assertThat(rich()).hasSize(1).first().isInstanceOf(SendRichMessage.class);
        assertThat(telegram.shown()).containsExactly("A table:\n\n" + TABLE);
    }

    @Test
    void growsOnInOneMessageBeyondTheLengthOfOthers() {
        show();
        says("A table:\n\n" + TABLE + "\n");
        for (int line = 0; line < 500; line++) {
            says("line " + line + " of many\n");
            passes(100);
        }
        assertThat(telegram.shown()).hasSize(1);
        ends("the end");

        assertThat(rich()).hasSizeGreaterThan(2);
        assertThat(telegram.shown()).containsExactly(text.toString());
    }

    @Test
    void flowsOverSeveralMessagesWhereEvenARichOneIsTooShort() {
        show();
        says("A table:\n\n" + TABLE + "\n");
        for (int line = 0; line < 500; line++) {
            says(("line " + line + " ").repeat(10) + "\n");
            passes(50);
        }
        ends("the end");
        passes(60_000);

        assertThat(telegram.shown())
                .hasSizeGreaterThan(8)
                .allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(4096));
        assertThat(String.join("\n", telegram.shown())).contains("line 0 line 0", "line 499 line 499");
        assertThat(telegram.shown().getLast()).endsWith("the end");
    }

    @Test
    void isSaidPlainlyWhereTelegramRefusesIt() {
        show();
        says(TABLE);
        passes(2000);
        telegram.refuseNext(new TelegramFailure.BadRequest(400, "Bad Request: can't parse InputRichBlock"));
        ends("\ndone");
        passes(2000);

        assertThat(telegram.shown()).hasSize(1).first().asString().doesNotContain("|---|");
        assertThat(telegram.shown().getFirst()).contains("one", "two").endsWith("done");
    }

    @Test
    void isNotTriedAgainOnAServerThatDoesNotKnowIt() {
        transport = Streaming.OFF;
        show();
        telegram.refuseNext(new TelegramFailure.BadRequest(404, "method not found"));
        says(TABLE);
        ends();
        passes(2000);
        telegram.deleteAll();
        replier.show(
                        chat(List.of(), false, Set.of()),
                        manner(),
                        Multi.createFrom().item(Draft.last(text, Optional.empty())))
                .subscribe()
                .with(done -> {});
        passes(2000);

        assertThat(rich()).hasSize(1);
        assertThat(telegram.calls()).hasSize(5);
        assertThat(telegram.shown()).hasSize(1);
    }

    private List<Method<?>> rich() {
        return telegram.calls().stream()
                .<Method<?>>map(call -> call.method())
                .filter(method -> method instanceof SendRichMessage || method instanceof EditRichMessage)
                .toList();
    }
}
