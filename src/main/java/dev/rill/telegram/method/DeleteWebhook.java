package dev.rill.telegram.method;

/** Goes back to long polling; waiting updates are kept. */
public record DeleteWebhook() implements Method<Void> {
    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}
