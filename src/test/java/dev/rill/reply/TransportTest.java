package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.method.SendChatAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who says how an answer grows. */
class TransportTest extends ReplyHarness {
    private Manner manner = Manner.USUAL;

    @Override
    Manner manner() {
        return manner;
    }

    @Test
    void showsNothingBeforeTheEndWhereSomebodyWantsThat() {
        manner = new Manner(Optional.of(Streaming.OFF), false);
        show();
        says("Once upon a time");
        passes(20_000);
        assertThat(telegram.shown()).isEmpty();
        assertThat(telegram.calls())
                .hasSize(6)
                .allSatisfy(call -> assertThat(call.method()).isInstanceOf(SendChatAction.class));
        ends(" there was a river");

        assertThat(telegram.shown()).containsExactly("Once upon a time there was a river");
        assertThat(telegram.texts()).hasSize(1);
    }

    @Test
    void prefersTheOwnChoiceToTheOperators() {
        manner = new Manner(Optional.of(Streaming.DRAFT), false);
        show();
        says("Once upon a time");
        passes(2000);
        assertThat(telegram.shown()).isEmpty();
        ends();

        assertThat(telegram.shown()).containsExactly("Once upon a time");
    }
}
