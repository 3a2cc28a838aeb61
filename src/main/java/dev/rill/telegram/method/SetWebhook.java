package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Has Telegram deliver updates to {@code url} with the secret in a header; at most one call a second. */
@RegisterForReflection
public record SetWebhook(String url, String secretToken, int maxConnections, List<String> allowedUpdates)
        implements Method<Void> {
    public SetWebhook {
        allowedUpdates = List.copyOf(allowedUpdates);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}
