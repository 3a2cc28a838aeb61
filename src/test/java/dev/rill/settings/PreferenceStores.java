package dev.rill.settings;

import dev.rill.storage.Database;

/** Opens the room's door to tests of other rooms. */
public final class PreferenceStores {
    private PreferenceStores() {}

    public static PreferenceStore over(Database database) {
        return new PreferenceStore(database);
    }
}
