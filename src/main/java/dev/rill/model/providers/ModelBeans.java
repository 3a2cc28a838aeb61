package dev.rill.model.providers;

import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelGateway;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.completions.ModelList;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.responses.Responses;
import dev.rill.model.stream.Provider;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the provider of the configuration to those who ask for a gateway or a catalogue. */
@ApplicationScoped
class ModelBeans {
    @Produces
    @Singleton
    Provider provider(Vertx vertx, ModelConfig config, Quirks quirks) {
        return Provider.connect(vertx, config, quirks);
    }

    void close(@Disposes Provider provider) {
        provider.close();
    }

    @Produces
    @ApplicationScoped
    ModelGateway gateway(Provider provider, ModelConfig config) {
        return switch (config.api()) {
            case CHAT_COMPLETIONS -> new ChatCompletions(provider);
            case RESPONSES -> new Responses(provider, config.store());
        };
    }

    @Produces
    @ApplicationScoped
    ModelCatalog catalog(Provider provider) {
        return new ModelList(provider);
    }
}
