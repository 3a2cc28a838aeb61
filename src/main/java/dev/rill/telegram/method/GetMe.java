package dev.rill.telegram.method;

import dev.rill.telegram.type.User;

/** Who the token belongs to. */
public record GetMe() implements Method<User> {
    @Override
    public Class<User> answer() {
        return User.class;
    }
}
