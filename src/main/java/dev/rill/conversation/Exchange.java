package dev.rill.conversation;

/**
 * A question and what was answered.
 *
 * @param size tokens of both together, as {@link Tokenizer} counts
 * @param replied whether the new question replies to one of its messages
 */
record Exchange(String question, String answer, int size, boolean replied) {}
