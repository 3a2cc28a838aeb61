package dev.rill.storage;

import dev.rill.kernel.UserId;
import io.smallrye.mutiny.Uni;

/**
 * What a room keeps of people. A room that keeps something of a person brings one of these, and whoever erases the person
 * finds it by CDI; a test looks whether a table was forgotten.
 *
 * <p>A person's private chat has the person's own number.
 */
public interface PersonalData {
    /**
     * Erases what is kept of a person, as a part of a transaction of all rooms. To do so twice is the same as once. What is
     * still being written then must find nothing to write to.
     */
    Uni<Void> erase(Statements transaction, UserId person);
}
