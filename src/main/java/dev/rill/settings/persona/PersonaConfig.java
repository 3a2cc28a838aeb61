package dev.rill.settings.persona;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the personas are. */
@ConfigMapping(prefix = "rill.persona")
public interface PersonaConfig {
    /** A YAML file ({@code PERSONAS_FILE}), read once, at the start; without one, people write a prompt of their own or none. */
    Optional<Path> file();
}
