package dev.rill.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * One round: a bot, how many chats asked at once, what they saw, and what it cost the bot's process alone.
 *
 * @param warmup a round before the table's, whose costs do not count, but whose faults do
 * @param resident kilobytes at the round's end
 * @param peak kilobytes at most since the process began
 * @param idleCores how much of the whole machine nobody used meanwhile
 */
record Measured(
        String bot,
        boolean warmup,
        int chats,
        Answers answers,
        Duration cpu,
        int tokens,
        long resident,
        long peak,
        double idleCores) {

    /** Microseconds. */
    double cpuPerToken() {
        return cpu.toNanos() / 1000.0 / ((double) chats * tokens);
    }

    double editsPerAnswer() {
        return (double) answers.edits() / chats;
    }

    boolean faultless() {
        return answers.exact() == chats && answers.violations() == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %d chats: %d exact, %d violations, %.1f µs/token",
                bot,
                warmup ? "warm-up" : "measured",
                chats,
                answers.exact(),
                answers.violations(),
                cpuPerToken());
    }
}
