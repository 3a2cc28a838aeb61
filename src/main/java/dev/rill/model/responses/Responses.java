package dev.rill.model.responses;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Multi;

/** A provider that speaks Responses. */
public final class Responses implements ModelGateway {
    private final Server server;

    /**
     * @param store whether the provider may keep what is said
     */
    public Responses(Provider provider, boolean store) {
        this.server = new Server(provider, new Reliance(), store);
    }

    @Override
    public Multi<ModelEvent> stream(Prompt prompt) {
        return Multi.createFrom().deferred(() -> server.provider().stream(Request.of(prompt, server)));
    }
}
