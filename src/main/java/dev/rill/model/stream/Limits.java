package dev.rill.model.stream;

import java.time.Duration;

/**
 * How much a server that a person named may ask of us. The operator's own providers are trusted and have the patience of
 * {@link dev.rill.model.ModelConfig} alone.
 *
 * @param connect the longest wait for a connection to stand
 * @param firstWord the longest silence before the first word
 * @param silence the longest silence between words
 * @param answer the longest answer from its first byte asked to its last
 * @param answerBytes the largest answer, with all that is around its words
 * @param pieceBytes the largest event, or the largest answer that is one document
 * @param connections for each address and event loop
 */
public record Limits(
        Duration connect,
        Duration firstWord,
        Duration silence,
        Duration answer,
        long answerBytes,
        int pieceBytes,
        int connections) {}
