package dev.rill.model.completions;

import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelGateway;
import dev.rill.model.stream.Provider;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the provider of the configuration to those who ask for a gateway or a catalogue. */
@ApplicationScoped
class CompletionsBeans {
    @Produces
    @Singleton
    Provider provider(Vertx vertx, ModelConfig config) {
        return Provider.connect(vertx, config);
    }

    void close(@Disposes Provider provider) {
        provider.close();
    }

    @Produces
    @ApplicationScoped
    ModelGateway gateway(Provider provider) {
        return new ChatCompletions(provider);
    }

    @Produces
    @ApplicationScoped
    ModelCatalog catalog(Provider provider) {
        return new ModelList(provider);
    }
}
