package dev.rill.model.providers;

import dev.rill.model.ModelConfig;
import dev.rill.model.ModelGateway;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ProvidersFile;
import dev.rill.model.roster.Roster;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Hands the providers of the configuration to those who ask for a gateway, a menu or a catalogue. */
@ApplicationScoped
class ModelBeans {
    /** The start has read the file before, and told what is wrong in it. */
    @Produces
    @Singleton
    Roster roster(ModelConfig config, Config variables) {
        return Roster.of(
                config,
                config.providersFile()
                        .map(file -> ProvidersFile.read(file, name -> variables.getOptionalValue(name, String.class))));
    }

    @Produces
    @Singleton
    ModelMenu menu(ModelConfig config, Roster roster) {
        return ModelMenu.of(config, roster);
    }

    @Produces
    @Singleton
    Fleet fleet(Vertx vertx, Roster roster, ModelConfig config, Quirks quirks) {
        return Fleet.connect(vertx, roster, config, quirks);
    }

    void close(@Disposes Fleet fleet) {
        fleet.close();
    }

    @Produces
    @ApplicationScoped
    ModelGateway gateway(Fleet fleet, Roster roster, ModelMenu menu, Lookout lookout) {
        return new Switchboard(
                roster, menu.standard(), listed -> fleet.member(listed).gateway(), lookout);
    }
}
