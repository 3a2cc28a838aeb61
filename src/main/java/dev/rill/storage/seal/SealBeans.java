package dev.rill.storage.seal;

import dev.rill.storage.StorageFailure;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the seal at the start, so that a key that cannot be used ends the start with a sentence. */
@ApplicationScoped
class SealBeans {
    private static final Logger LOG = Logger.getLogger(SealBeans.class);

    @Startup
    @Produces
    @Singleton
    Seal seal(
            SealConfig config,
            @ConfigProperty(name = "rill.storage.embedded", defaultValue = "false") boolean embedded) {
        if (config.key().isEmpty() && !embedded) {
            LOG.warnf(
                    "RILL_SECRET_KEY is not set, so people's API keys are sealed with a key that was made up and is kept in %s. Another replica cannot open them, nor can this one without that directory: set RILL_SECRET_KEY everywhere to the same value (openssl rand -base64 32)",
                    config.directory());
        }
        try {
            return Seal.with(config.key().orElseGet(() -> new KeyFile(config.directory()).read()));
        } catch (IllegalArgumentException unusable) {
            throw new StorageFailure(sentence(unusable), unusable);
        }
    }

    private static String sentence(IllegalArgumentException unusable) {
        String message = String.valueOf(unusable.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
