package dev.rill.playground.telegram;

/**
 * How the drafts of a chat went.
 *
 * @param ghosts those that came after the message that ended their answer
 * @param rewrites those that did not begin with the words of the one before
 * @param faded those that nobody renewed or ended, so that time took them away
 */
public record Drafting(int ghosts, int rewrites, int faded) {}
