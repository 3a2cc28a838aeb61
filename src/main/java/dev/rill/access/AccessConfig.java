package dev.rill.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who may do what. */
@ConfigMapping(prefix = "rill.access")
public interface AccessConfig {
    /**
     * The Telegram ids of the operators ({@code ADMIN_IDS}), who are told what only they can mend. Unset, the log alone is
     * told.
     */
    Optional<List<Long>> admins();
}
