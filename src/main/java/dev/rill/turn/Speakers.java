package dev.rill.turn;

import dev.rill.model.ModelGateway;

/** Who answers: the operator's model, or whom the person has named instead. */
interface Speakers {
    /** The one whom this turn's question goes to. Asking nobody yet: what is known of people's own is read when it streams. */
    ModelGateway of(Turn turn);
}
