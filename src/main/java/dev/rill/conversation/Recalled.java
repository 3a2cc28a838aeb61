package dev.rill.conversation;

import dev.rill.model.Prompt;

/**
 * What a model is asked, with all that goes along.
 *
 * @param remembered tokens of what goes along, as we count
 */
public record Recalled(Prompt prompt, int remembered) {}
