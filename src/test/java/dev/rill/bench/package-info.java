/**
 * The benchmark: the packaged server and the floor, one after the other, under the same load from the same simulator.
 *
 * <p>The floor is a bot that could hardly do less: long polling, streams and paced edits on bare Vert.x. What the
 * server costs beyond it is the price of everything else that it promises: nothing lost, history, markup, limits.
 * {@link dev.rill.bench.Benchmark} runs them, {@link dev.rill.bench.FloorBot} is the floor.
 *
 * <p>{@link dev.rill.bench.Words} comes before them: what one event of a model's stream costs by itself.
 *
 * <p>Not a room on the river: it stands outside and knows the rooms only through their wires.
 */
@NullMarked
package dev.rill.bench;

import org.jspecify.annotations.NullMarked;
