package dev.rill.playground.model;

/**
 * When an answer was really written, for whoever judges how late the reader's text came.
 *
 * @param question the text that was asked; of a benchmark's question its form alone
 * @param expected the whole text that the script holds for it
 * @param asked {@link System#nanoTime} when the request had arrived; on Linux comparable across processes
 * @param first {@link System#nanoTime} of the first piece, 0 before it
 * @param last {@link System#nanoTime} of the latest piece, 0 before the first
 * @param tokens pieces written so far
 * @param requests how often this question has been asked
 * @param complete whether the stream was told to its end
 */
public record Timing(
        String question,
        String expected,
        long asked,
        long first,
        long last,
        int tokens,
        int requests,
        boolean complete) {}
