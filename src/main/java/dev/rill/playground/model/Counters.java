package dev.rill.playground.model;

/**
 * What the model has done since it was made.
 *
 * @param requests questions that arrived, refused ones included
 * @param active answers that are being told now, silent ones included
 * @param tokens pieces written to streams
 * @param cancelled answers whose reader left before the end
 */
public record Counters(long requests, long active, long tokens, long cancelled) {}
