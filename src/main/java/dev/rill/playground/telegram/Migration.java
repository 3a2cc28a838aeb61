package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;

/** A group becomes a supergroup: another chat of the same people, while the old one refuses every call and names the new one. */
final class Migration {
    private final World world;
    private final Hearing hearing;

    Migration(World world, Hearing hearing) {
        this.world = world;
        this.hearing = hearing;
    }

    /** Moves once; gives the supergroup. */
    Chat migrate(Chat group) {
        if (group.migratedTo != 0) {
            return world.chat(group.migratedTo);
        }
        var supergroup = world.group(Kind.SUPERGROUP, group.title, group.roster.copy());
        note(group, "migrate_to_chat_id", supergroup.id);
        note(supergroup, "migrate_from_chat_id", group.id);
        group.migratedTo = supergroup.id;
        return supergroup;
    }

    private void note(Chat room, String field, long other) {
        var body = new Body.Note(new JsonObject().put(field, other));
        hearing.said(room, world.spoken(room, Utterance.of(room.roster.first(), body)));
    }
}
