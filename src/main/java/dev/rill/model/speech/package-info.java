/**
 * Answers as sound: words go to the operator's speech model ({@code POST /audio/speech}), and a clip comes back that Telegram
 * plays as a voice message.
 *
 * <p>It has lines of its own to the first provider, so a slow voice holds up no answer.
 *
 * <p>Rank 2, above its sisters: knows {@code dev.rill.model}, its wire and its roster.
 */
@NullMarked
package dev.rill.model.speech;

import org.jspecify.annotations.NullMarked;
