package dev.rill.markup;

/**
 * How a half-written content is made whole.
 *
 * @param end how much of it is taken
 * @param closing what is written behind that
 */
record Mend(int end, String closing) {}
