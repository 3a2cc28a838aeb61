package dev.rill.telegram.method;

import dev.rill.telegram.type.User;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who the token belongs to. */
@RegisterForReflection
public record GetMe() implements Method<User> {
    @Override
    public Class<User> answer() {
        return User.class;
    }
}
