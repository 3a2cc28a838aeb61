/**
 * A growing text becomes few, paced Telegram calls.
 *
 * <p>In come {@link dev.rill.reply.Draft}s, as many as the model has words; out go messages that grow. Whatever happens on
 * the way, the last draft is shown exactly. Knows nothing of models: anything that grows can be shown.
 *
 * <p>Rank 4: knows the outbox and the splitter.
 */
@NullMarked
package dev.rill.reply;

import org.jspecify.annotations.NullMarked;
