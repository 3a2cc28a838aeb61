package dev.rill.settings;

import io.vertx.core.json.JsonObject;

/** Preferences for tests of other rooms. */
public final class Chosen {
    private Chosen() {}

    /** What is preferred after these changes, one after the other. */
    public static Preferences after(Change... changes) {
        JsonObject values = new JsonObject();
        for (Change change : changes) {
            values.mergeIn(Wording.patch(change));
        }
        return Wording.read(values);
    }
}
