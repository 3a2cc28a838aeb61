package dev.rill.storage.seal;

import dev.rill.kernel.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What people's secrets are sealed with. */
@ConfigMapping(prefix = "rill.seal")
interface SealConfig {
    /**
     * The keys, with commas between them: the first seals, all of them open, so a key is changed by putting a new one in front
     * of it. Unset, one is made up and kept in the directory: fine for one machine, useless for a second replica.
     */
    Optional<Secret> key();

    /** Where a key that was made up is kept. */
    @WithDefault("./data")
    Path directory();
}
