/**
 * A language model in the house: Chat Completions and Responses over real SSE, spoken by written scripts instead of a network of
 * weights. Newcomers meet it in their first minute, tests drive it step by step, and the benchmark lets it talk to ten
 * thousand chats at once. {@link dev.rill.playground.model.DemoModel} is the door, {@link
 * dev.rill.playground.model.ModelFaults} the box of misfortunes, {@link dev.rill.playground.model.Stage} a stream that a
 * test plays by hand.
 *
 * <p>Rank 6, like the playground around it: plain Vert.x, and nobody but the playground imports it.
 */
@NullMarked
package dev.rill.playground.model;

import org.jspecify.annotations.NullMarked;
