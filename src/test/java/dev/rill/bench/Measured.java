package dev.rill.bench;

import java.time.Duration;

/**
 * One measured round: a bot, how many chats asked at once, what they saw, and what it cost the bot's process alone.
 *
 * @param resident kilobytes at the round's end
 * @param peak kilobytes at most since the process began
 */
record Measured(String bot, int chats, Answers answers, Duration cpu, int tokens, long resident, long peak) {

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
}
