package dev.rill.conversation;

import dev.rill.model.Bookmark;
import java.util.Optional;

/**
 * A question and what was answered.
 *
 * @param size tokens of both together, as {@link Tokenizer} counts
 * @param replied whether the new question replies to one of its messages
 * @param bookmark what came with the answer
 */
record Exchange(String question, String answer, int size, boolean replied, Optional<Bookmark> bookmark) {}
