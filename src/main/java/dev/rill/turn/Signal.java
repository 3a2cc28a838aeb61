package dev.rill.turn;

import dev.rill.model.ModelEvent;

/** What moves an answer on. */
sealed interface Signal {
    /** The model said something. */
    record Said(ModelEvent event) implements Signal {}

    /** The person has heard enough. */
    record Stop() implements Signal {}
}
