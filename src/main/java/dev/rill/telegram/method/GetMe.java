package dev.rill.telegram.method;

import dev.rill.telegram.type.Bot;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who the token belongs to. */
@RegisterForReflection
public record GetMe() implements Method<Bot> {
    @Override
    public Class<Bot> answer() {
        return Bot.class;
    }
}
