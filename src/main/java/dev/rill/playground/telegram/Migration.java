package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** A group becomes a supergroup: another chat of the same people, while the old one refuses every call and names the new one. */
final class Migration {
    private static final Duration A_DAY = Duration.ofDays(1);
    private final World world;
    private final Updates updates;

    Migration(World world, Updates updates) {
        this.world = world;
        this.updates = updates;
    }

    /** Moves once; gives the supergroup. */
    Chat migrate(Chat group) {
        if (group.migratedTo != 0) {
            return world.chat(group.migratedTo);
        }
        var supergroup = world.group(Kind.SUPERGROUP, group.title, group.members, group.topics);
        note(group, "migrate_to_chat_id", supergroup.id);
        note(supergroup, "migrate_from_chat_id", group.id);
        group.migratedTo = supergroup.id;
        return supergroup;
    }

    private void note(Chat room, String field, long other) {
        var body = new Body.Note(new JsonObject().put(field, other));
        var message = world.spoken(room, room.members.getFirst(), body, 0, 0);
        updates.tell(room, "message", A_DAY, Wire.message(room, message));
    }
}
