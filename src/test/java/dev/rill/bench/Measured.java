package dev.rill.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * One round: a bot, what it was asked, what the chats saw, and what it cost the bot's process alone.
 *
 * @param resident kilobytes at the round's end
 * @param peak kilobytes at most since the process began
 * @param idleCores how much of the whole machine nobody used meanwhile
 */
record Measured(String bot, Load load, Answers answers, Duration cpu, long resident, long peak, double idleCores) {

    int chats() {
        return load.size();
    }

    /** Microseconds. */
    double cpuPerToken() {
        return cpu.toNanos() / 1000.0 / answers.tokens();
    }

    double editsPerAnswer() {
        return (double) answers.edits() / chats();
    }

    boolean faultless() {
        return answers.exact() == chats() && answers.violations() == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s: %d exact, %d violations, %.1f µs/token",
                bot,
                load,
                answers.exact(),
                answers.violations(),
                cpuPerToken());
    }
}
