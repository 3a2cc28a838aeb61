package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.VirtualTime;
import dev.rill.language.Language;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Usage;
import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Extra;
import dev.rill.turn.Ending.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FootersTest {
    private static final Preferences WITH_FOOTER = Preferences.showing(Extra.FOOTER);
    private static final Prompt PROMPT =
            new Prompt("asked", List.of(Utterance.text(Role.SYSTEM, "be brief"), Utterance.text(Role.USER, "why?")));
    private static final Ending ANSWERED = Ending.of(Outcome.ANSWERED, "because", "")
            .by(Optional.of("gpt_x"))
            .used(Optional.of(new Usage(1200, 34, 0, 10)));

    private final VirtualTime time = new VirtualTime();
    private final List<String> estimated = new ArrayList<>();
    private final Footers footers = new Footers(time, texts -> {
        estimated.addAll(texts);
        return 12_345;
    });

    @Test
    void tellModelTokensAndSeconds() {
        assertThat(after(2_345, ANSWERED)).isEqualTo("*footer gpt\\_x 1\\,234 1234 2\\.3*");
        assertThat(estimated).isEmpty();
    }

    @Test
    void estimateTheTokensThatNobodyCounted() {
        assertThat(after(61_000, ANSWERED.used(Optional.empty()))).isEqualTo("*footer gpt\\_x ≈12\\,345 12345 61\\.0*");
        assertThat(estimated).containsExactly("be brief", "why?", "because");
        assertThat(after(0, ANSWERED.used(Optional.of(new Usage(0, 0, 0, 0))))).contains("≈");
    }

    @Test
    void nameTheModelThatWasAskedWhereNoneSaidItsName() {
        assertThat(after(0, ANSWERED.by(Optional.empty()))).contains("asked");
    }

    @Test
    void writeNumbersAsTheLanguageDoes() {
        Turn russian = inRussian();
        Footer footer = footers.begin(russian, PROMPT, Turns.textsWithArguments());
        time.advance(Duration.ofMillis(1_500));

        assertThat(footer.under(ANSWERED)).isEqualTo("*footer gpt\\_x 1\u00a0234 1234 1\\,5*");
    }

    @Test
    void standUnderNoAnswerThatFailedOrSaysNothing() {
        assertThat(after(0, Ending.of(Outcome.FAILED, "bec", "(broke off)"))).isEmpty();
        assertThat(after(0, Ending.of(Outcome.STOPPED, " ", "Stopped"))).isEmpty();
        assertThat(after(0, Ending.of(Outcome.STOPPED, "bec", ""))).isNotEmpty();
    }

    @Test
    void standUnderNoAnswerOfThoseWhoDoNotWishThem() {
        assertThat(footers.begin(Turns.turn(5), PROMPT, Turns.textsWithArguments()))
                .isSameAs(Footer.NONE);
        assertThat(Footer.NONE.under(ANSWERED)).isEmpty();
    }

    private String after(long millis, Ending ending) {
        Footer footer = footers.begin(Turns.with(5, WITH_FOOTER), PROMPT, Turns.textsWithArguments());
        time.advance(Duration.ofMillis(millis));
        return footer.under(ending);
    }

    private static Turn inRussian() {
        Turn turn = Turns.with(5, WITH_FOOTER);
        return new Turn(
                turn.place(),
                turn.id(),
                turn.asker(),
                new Language("ru"),
                turn.questionId(),
                turn.question(),
                turn.speaker(),
                turn.replied(),
                turn.modelAsked(),
                turn.messages(),
                turn.sends(),
                turn.attempts(),
                turn.revision(),
                turn.continues(),
                turn.variants(),
                turn.preferences(),
                turn.elsewhere(),
                turn.ending(),
                turn.abroad());
    }
}
