package dev.rill.reply;

import dev.rill.settings.Preferences.Streaming;
import java.util.Optional;

/**
 * How somebody wants to see an answer grow.
 *
 * @param transport empty for the operator's choice
 * @param rich whether a page that entities cannot show well may become a rich message: old clients show those blank
 */
public record Manner(Optional<Streaming> transport, boolean rich) {
    /** As the operator chose. */
    public static final Manner USUAL = new Manner(Optional.empty(), false);
}
