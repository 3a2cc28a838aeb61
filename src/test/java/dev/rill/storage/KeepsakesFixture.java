package dev.rill.storage;

/** Opens the room's door to tests of other rooms. */
public final class KeepsakesFixture {
    private KeepsakesFixture() {}

    public static Keepsakes over(Database database) {
        return new Keepsakes(database);
    }
}
