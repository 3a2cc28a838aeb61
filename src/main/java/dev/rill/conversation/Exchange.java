package dev.rill.conversation;

/**
 * A question and what was answered.
 *
 * @param size tokens of both together, as {@link Tokenizer} counts
 */
public record Exchange(String question, String answer, int size) {}
