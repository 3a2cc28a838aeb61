package dev.rill.model;

import io.smallrye.mutiny.Multi;

/** The one door to language models. */
public interface ModelGateway {
    /**
     * A recipe for one answer; each subscription is a request of its own.
     *
     * <p>Emits at most one {@link ModelEvent.Started}, any number of deltas, and exactly one {@link ModelEvent.End} as
     * the last item. What goes wrong at the provider is a {@link ModelEvent.Failed} item; the failure channel is for
     * bugs. Items arrive on the Vert.x context that subscribed. Cancelling ends the provider's work within a second.
     */
    Multi<ModelEvent> stream(Prompt prompt);
}
