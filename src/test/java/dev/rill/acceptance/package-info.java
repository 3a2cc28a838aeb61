/**
 * Rill as its three people meet it: the packaged server in a process of its own, between a simulated Telegram and a demo
 * model. The tests read like chat transcripts, or like an operator's bad day.
 */
@NullMarked
package dev.rill.acceptance;

import org.jspecify.annotations.NullMarked;
