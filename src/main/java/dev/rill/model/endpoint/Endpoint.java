package dev.rill.model.endpoint;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a person's questions go.
 *
 * @param url as it passed the guard, which has to be asked again before each connection; empty for the operator's provider
 * @param model what that server calls the model; empty for the one that is used otherwise
 * @param active whether it is in use at the moment
 */
public record Endpoint(Kind kind, Optional<String> url, Credential credential, Optional<String> model, boolean active) {
    /** What stands there. */
    public enum Kind {
        /** A server that speaks Chat Completions, with the person's own key. */
        OWN,
        /** An external assistant. */
        ASSISTANT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The URL may be as good as a key: its path is the secret of many web hooks. */
    @Override
    public String toString() {
        return "Endpoint[%s, %s]".formatted(kind, active ? "active" : "inactive");
    }
}
