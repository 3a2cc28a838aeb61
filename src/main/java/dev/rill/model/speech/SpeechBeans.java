package dev.rill.model.speech;

import dev.rill.model.ModelConfig;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.roster.Listed;
import dev.rill.model.roster.Roster;
import dev.rill.model.stream.Provider;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the operator's speech model to those who ask for one: the first provider's, with the key that it has. */
@ApplicationScoped
class SpeechBeans {
    /** Opens nothing yet; the first clip does. */
    @Produces
    @Singleton
    Speaker speaker(Vertx vertx, SpeechConfig speech, Roster roster, ModelConfig config, Quirks quirks) {
        Listed first = roster.providers().getFirst();
        return new Speaker(speech, Provider.connect(vertx, first.url(), first.key(), config, quirks));
    }

    void close(@Disposes Speaker speaker) {
        speaker.close();
    }
}
