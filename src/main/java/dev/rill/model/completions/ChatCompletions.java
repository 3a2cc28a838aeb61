package dev.rill.model.completions;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Multi;

/** A provider that speaks Chat Completions. */
public final class ChatCompletions implements ModelGateway {
    private final Provider provider;

    public ChatCompletions(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Multi<ModelEvent> stream(Prompt prompt) {
        return Multi.createFrom().deferred(() -> provider.stream(Request.of(prompt, provider)));
    }
}
