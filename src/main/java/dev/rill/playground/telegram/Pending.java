package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;

/**
 * An update that the bot has not confirmed.
 *
 * @param lane webhook deliveries of one lane follow each other, those of different lanes do not wait
 * @param content the whole update, with its {@code update_id}
 * @param expiresAt when Telegram forgets it, milliseconds since 1970
 */
record Pending(long id, String lane, JsonObject content, long expiresAt) {}
