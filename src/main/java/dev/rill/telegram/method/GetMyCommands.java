package dev.rill.telegram.method;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.telegram.type.BotCommandScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** The command menu that was set for exactly this scope and language; an empty list for none. */
@RegisterForReflection
public record GetMyCommands(BotCommandScope scope, @Nullable String languageCode) implements Method<JsonNode> {
    @Override
    public Class<JsonNode> answer() {
        return JsonNode.class;
    }
}
