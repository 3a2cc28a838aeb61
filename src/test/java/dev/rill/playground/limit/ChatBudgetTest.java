package dev.rill.playground.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatBudgetTest {
    private final Limits limits = Limits.ofTelegram();
    private final ChatBudget budget = new ChatBudget(false, limits, 0);
    private long now;

    @Test
    void bearsABurstOfThreeAndThenOneASecond() {
        assertThat(passes(Spending.MESSAGE)).isTrue();
        assertThat(passes(Spending.EDIT)).isTrue();
        assertThat(passes(Spending.EDIT)).isTrue();

        after(Duration.ofSeconds(1));
        assertThat(passes(Spending.EDIT)).isTrue();
        assertThat(passes(Spending.EDIT)).isFalse();
    }

    @Test
    void bearsEditsOneAndAHalfSecondsApartForHalfAMinute() {
        for (var i = 0; i < 22; i++) {
            assertThat(passes(Spending.EDIT)).isTrue();
            after(Duration.ofMillis(1500));
        }

        assertThat(passes(Spending.EDIT)).isFalse();
    }

    @Test
    void stillTakesAMessageWhenTheEditsOfTheMinuteAreSpent() {
        for (var i = 0; i < 22; i++) {
            passes(Spending.EDIT);
            after(Duration.ofMillis(1500));
        }

        assertThat(passes(Spending.MESSAGE)).isTrue();
    }

    @Test
    void tellsHowLongToWaitAndGrowsWhenNobodyWaits() {
        exhaust();
        var first = spend(Spending.EDIT);
        var second = spend(Spending.EDIT);
        var third = spend(Spending.EDIT);

        assertThat(first).isEqualTo(new Ruling(3, true, false));
        assertThat(second.penalised()).isTrue();
        assertThat(second.retryAfter()).isGreaterThan(first.retryAfter());
        assertThat(third.retryAfter()).isGreaterThan(second.retryAfter());
    }

    @Test
    void forgivesWhoWaitedExactlyAsLongAsTold() {
        exhaust();
        var told = spend(Spending.EDIT).retryAfter();

        after(Duration.ofSeconds(told));

        assertThat(passes(Spending.EDIT)).isTrue();
    }

    @Test
    void countsWithoutConsequencesWhenNobodyEnforces() {
        exhaust();
        var ruling = budget.spend(Spending.EDIT, limits, now, false);

        assertThat(ruling).isEqualTo(new Ruling(0, true, false));
        assertThat(budget.gauge(limits, now).violations()).isEqualTo(1);
    }

    @Test
    void givesDraftsABudgetOfTheirOwn() {
        exhaust();
        for (var i = 0; i < 20; i++) {
            assertThat(passes(Spending.DRAFT)).isTrue();
        }

        after(Duration.ofSeconds(1));
        assertThat(spend(Spending.DRAFT).retryAfter()).isEqualTo(4);
    }

    @Test
    void givesAGroupTwentyAMinuteOfAnything() {
        var group = new ChatBudget(true, limits, 0);
        for (var i = 0; i < 20; i++) {
            assertThat(group.spend(Spending.MESSAGE, limits, now, true).passed())
                    .isTrue();
            after(Duration.ofSeconds(1));
        }

        assertThat(group.spend(Spending.MESSAGE, limits, now, true).retryAfter())
                .isEqualTo(40);
    }

    @Test
    void keepsAFaultsPenaltyToTheSecond() {
        budget.penalise(Spending.EDIT, 3, now);

        after(Duration.ofMillis(2999));
        assertThat(budget.gauge(limits, now).penalty()).isEqualTo(Duration.ofMillis(1));
        after(Duration.ofMillis(1));
        assertThat(passes(Spending.EDIT)).isTrue();
    }

    private void exhaust() {
        for (var i = 0; i < 3; i++) {
            passes(Spending.EDIT);
        }
    }

    private boolean passes(Spending spending) {
        return spend(spending).passed();
    }

    private Ruling spend(Spending spending) {
        return budget.spend(spending, limits, now, true);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }
}
