package dev.rill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report(BenchSettings.ofSystem());

    @Test
    void hasARowARoundAndTheRatioOfASize() {
        report.add(round("floor", 50, 0, Duration.ofMillis(150)));
        report.add(round("rill", 50, 0, Duration.ofMillis(180)));

        assertThat(report.markdown())
                .contains("| floor | 50 | 50 | 0 | 304 / 309 | 4 / 9 | 0 / 25 | 7.0 | 10.0 | 200 / 300 | 1.5 |")
                .contains("rill : floor = 1.20 at 50 chats");
        assertThat(report.faultless()).isTrue();
    }

    @Test
    void comparesLongAnswersWithShortOnes() {
        report.add(round("rill", 50, 0, Duration.ofMillis(150), Optional.of(1000)));
        report.add(round("rill", 50, 0, Duration.ofMillis(300), Optional.of(30_000)));

        assertThat(report.markdown())
                .contains("| 50 of 1000 characters, 15000 tokens in all | 50 | 0 | 0 / 25 | 7.0 | 10.0 |")
                .contains("CPU per token, 30000 : 1000 characters = 2.00")
                .doesNotContain("| rill | 50");
    }

    @Test
    void countsTheFaultsOfAWarmUpButNotItsCosts() {
        Answers.Delay delay = new Answers.Delay(4, 9);
        Answers answers = new Answers(true, 50, 49, 15_000, 0, 350, delay, delay, delay);

        report.add(
                new Measured("rill", load(true, Optional.empty()), answers, Duration.ofMillis(900), 1024, 1024, 1.5));

        assertThat(report.faultless()).isFalse();
        assertThat(report.markdown())
                .contains("- rill, warm-up, 50 chats: 49 exact, 0 violations, 60.0")
                .doesNotContain("| rill | 50");
    }

    @Test
    void isNotFaultlessWhenAnAnswerDiffersOrALimitWasBroken() {
        report.add(round("rill", 49, 0, Duration.ofMillis(150)));
        assertThat(report.faultless()).isFalse();

        Report broken = new Report(BenchSettings.ofSystem());
        broken.add(round("rill", 50, 1, Duration.ofMillis(150)));
        assertThat(broken.faultless()).isFalse();
    }

    private static Load load(boolean warmup, Optional<Integer> characters) {
        return new Load(warmup, characters, Collections.nCopies(50, "why?"), Duration.ZERO, Duration.ZERO);
    }

    private static Measured round(String bot, int exact, int violations, Duration cpu) {
        return round(bot, exact, violations, cpu, Optional.empty());
    }

    private static Measured round(String bot, int exact, int violations, Duration cpu, Optional<Integer> characters) {
        Answers.Delay asked = new Answers.Delay(304, 309);
        Answers.Delay first = new Answers.Delay(4, 9);
        Answers.Delay last = new Answers.Delay(0, 25);
        Answers answers = new Answers(true, 50, exact, 15_000, violations, 350, asked, first, last);
        return new Measured(bot, load(false, characters), answers, cpu, 200 * 1024, 300 * 1024, 1.5);
    }
}
