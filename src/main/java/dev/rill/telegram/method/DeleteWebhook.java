package dev.rill.telegram.method;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Goes back to long polling; waiting updates are kept. */
@RegisterForReflection
public record DeleteWebhook() implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}
