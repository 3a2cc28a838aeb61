package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;

/**
 * What the bot shows as being written. It fades by itself.
 *
 * @param thread the topic, 0 outside topics
 * @param until milliseconds since 1970
 */
public record Draft(long id, long thread, Formatted content, boolean canStop, boolean keepOnStop, long until) {}
