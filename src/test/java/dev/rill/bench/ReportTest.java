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
                .contains("| floor | 50 | 50 | 0 | 4 / 9 | 0 / 25 | 7.0 | 10.0 | 200 / 300 |")
                .contains("rill : floor = 1.20 at 50 chats");
        assertThat(report.faultless()).isTrue();
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
        Answers.Delay first = new Answers.Delay(4, 9);
        Answers.Delay last = new Answers.Delay(0, 25);
        Answers answers = new Answers(true, 50, exact, violations, 350, first, last);
        return new Measured(bot, 50, answers, cpu, 300, 200 * 1024, 300 * 1024);
    }
}
