package dev.rill.playground.model;

import io.vertx.core.json.JsonObject;

/**
 * A request as it arrived, for inspectors and tests.
 *
 * @param question the person's last words
 * @param body the whole request
 * @param authorization the header as it was sent, empty without one; never to be shown or logged
 */
public record ModelCall(String question, JsonObject body, String authorization) {
    /** Prints neither words nor keys. */
    @Override
    public String toString() {
        return "ModelCall";
    }
}
