package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.type.Bot;
import org.junit.jupiter.api.Test;

/** What the operator is told of the bot's switches in @BotFather. */
class AcquaintanceTest {
    private static final Bot SIMPLE = new Bot(5, "rill_bot", true, false, false);
    private static final Bot INLINE = new Bot(5, "rill_bot", true, true, false);

    @Test
    void saysNothingWhereEverythingFits() {
        assertThat(Acquaintance.remarks(SIMPLE, false)).isEmpty();
    }

    @Test
    void saysWhatToSwitchOnForInlineMode() {
        assertThat(Acquaintance.remarks(SIMPLE, true))
                .singleElement()
                .asString()
                .contains("/setinline", "/setinlinefeedback to 100%");
    }

    @Test
    void remindsOfTheFeedbackOfWhichTelegramDoesNotTell() {
        assertThat(Acquaintance.remarks(INLINE, true))
                .singleElement()
                .asString()
                .contains("/setinlinefeedback");
    }

    @Test
    void saysThatInlineModeIsSwitchedOnInVain() {
        assertThat(Acquaintance.remarks(INLINE, false))
                .singleElement()
                .asString()
                .contains("INLINE_MODE=on");
    }

    @Test
    void explainsPrivacyMode() {
        assertThat(Acquaintance.remarks(new Bot(5, "rill_bot", false), false))
                .singleElement()
                .asString()
                .startsWith("Privacy mode is on");
    }
}
