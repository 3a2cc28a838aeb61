package dev.rill.telegram.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for updates, at most {@code timeout} seconds (Telegram clamps it to 50); {@code offset} confirms all lower ones.
 * The answer is read as a tree, since each update is kept as it came.
 */
@RegisterForReflection
public record GetUpdates(@Nullable Long offset, int limit, int timeout, List<String> allowedUpdates)
        implements Method<JsonNode> {
    public GetUpdates {
        allowedUpdates = List.copyOf(allowedUpdates);
    }

    @Override
    public Class<JsonNode> answer() {
        return JsonNode.class;
    }
}
