package dev.rill.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.method.Payer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChatBudgetTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutboxConfig PACE = new OutboxConfig() {
        @Override
        public Duration privateInterval() {
            return Duration.ofMillis(1500);
        }

        @Override
        public Duration groupInterval() {
            return Duration.ofSeconds(3);
        }
    };

    private final ChatBudget budget = new ChatBudget(Payer.chat(1001), PACE);

    @Test
    void letsTwoCallsGoAtOnceAndThenOneASecond() {
        List<Duration> times = spend(Urgency.REPLY, 4);

        assertThat(times).containsExactly(seconds(0), seconds(0), seconds(1), seconds(2));
    }

    @Test
    void keepsOneCallForTheFinalTextBesideIntermediateUpdates() {
        budget.spend(START);
        Instant update = budget.permittedAt(Urgency.INTERMEDIATE, START);
        budget.spend(update);

        assertThat(update).isEqualTo(START.plusMillis(1500));
        assertThat(budget.permittedAt(Urgency.FINAL, update)).isEqualTo(update);
    }

    @Test
    void spreadsTheUpdatesOfALongAnswer() {
        List<Duration> times = spend(Urgency.INTERMEDIATE, 40);

        assertThat(times.get(1).minus(times.get(0))).isEqualTo(Duration.ofMillis(1500));
        assertThat(times.get(39).minus(times.get(38))).isBetween(seconds(3), seconds(6));
    }

    @Test
    void slowsUpdatesDownAfterEachLimitAndRecovers() {
        budget.closeUntil(START);
        budget.closeUntil(START);
        budget.spend(START);
        assertThat(budget.permittedAt(Urgency.INTERMEDIATE, START)).isEqualTo(START.plusMillis(3000));

        Instant halfway = START.plusSeconds(300);
        budget.spend(halfway);
        assertThat(budget.permittedAt(Urgency.INTERMEDIATE, halfway)).isEqualTo(halfway.plusMillis(2250));

        Instant recovered = START.plusSeconds(600);
        budget.spend(recovered);
        assertThat(budget.permittedAt(Urgency.INTERMEDIATE, recovered)).isEqualTo(recovered.plusMillis(1500));
    }

    @Test
    void neverLetsALimitSlowAFinalText() {
        budget.closeUntil(START);
        budget.spend(START);

        assertThat(budget.permittedAt(Urgency.FINAL, START)).isEqualTo(START);
    }

    @Test
    void closesForExactlyThePenalty() {
        budget.closeUntil(START.plusSeconds(37));

        assertThat(budget.permittedAt(Urgency.FINAL, START)).isEqualTo(START.plusSeconds(37));
        assertThat(budget.spendAction(START)).isFalse();
    }

    @Test
    void countsChatActionsApart() {
        long shown = java.util.stream.IntStream.range(0, 50)
                .filter(i -> budget.spendAction(START.plusMillis(i)))
                .count();

        assertThat(shown).isEqualTo(20);
        assertThat(budget.permittedAt(Urgency.FINAL, START)).isEqualTo(START);
    }

    @Property(tries = 200)
    void neverExceedsTwentyAMinuteWhateverIsAskedFor(@ForAll List<@IntRange(max = 4) Integer> wishes) {
        ChatBudget any = new ChatBudget(Payer.chat(-100), PACE);
        List<Instant> spent = new ArrayList<>();
        Instant now = START;
        for (int wish : wishes) {
            Urgency urgency = List.of(
                            Urgency.FINAL, Urgency.REPLY, Urgency.INTERMEDIATE, Urgency.BULK, Urgency.INTERMEDIATE)
                    .get(wish);
            now = any.permittedAt(urgency, now);
            any.spend(now);
            spent.add(now);
        }

        assertThat(spent).allSatisfy(moment -> {
            assertThat(spent.stream()
                            .filter(other -> within(other, moment, seconds(60)))
                            .count())
                    .isLessThanOrEqualTo(20);
            assertThat(spent.stream()
                            .filter(other -> within(other, moment, seconds(1)))
                            .count())
                    .isLessThanOrEqualTo(2);
        });
    }

    private static boolean within(Instant other, Instant moment, Duration window) {
        return !other.isBefore(moment) && other.isBefore(moment.plus(window));
    }

    private List<Duration> spend(Urgency urgency, int calls) {
        List<Duration> times = new ArrayList<>();
        Instant now = START;
        for (int call = 0; call < calls; call++) {
            now = budget.permittedAt(urgency, now);
            budget.spend(now);
            times.add(Duration.between(START, now));
        }
        return times;
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
