package dev.rill.settings.persona;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the personas of the configuration to those who ask for them. */
@ApplicationScoped
class PersonaBeans {
    /** The start has read the file before, and told what is wrong in it. */
    @Produces
    @Singleton
    Personas personas(PersonaConfig config) {
        return config.file().map(PersonasFile::read).orElse(Personas.NONE);
    }
}
