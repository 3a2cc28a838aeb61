package dev.rill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void countsTheFaultsOfAWarmUpButNotItsCosts() {
        Answers.Delay delay = new Answers.Delay(4, 9);
        Answers answers = new Answers(true, 50, 49, 0, 350, delay, delay, delay);

        report.add(new Measured("rill", true, 50, answers, Duration.ofMillis(900), 300, 1024, 1024, 1.5));

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

    private static Measured round(String bot, int exact, int violations, Duration cpu) {
        Answers.Delay asked = new Answers.Delay(304, 309);
        Answers.Delay first = new Answers.Delay(4, 9);
        Answers.Delay last = new Answers.Delay(0, 25);
        Answers answers = new Answers(true, 50, exact, violations, 350, asked, first, last);
        return new Measured(bot, false, 50, answers, cpu, 300, 200 * 1024, 300 * 1024, 1.5);
    }
}
