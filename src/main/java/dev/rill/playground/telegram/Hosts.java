package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What those who run a chat do: they take people and the bot in and throw them out, promote them, open and close topics.
 * Thread-safe. Unknown chats, people and topics are a {@link java.util.NoSuchElementException}, what a client would not let
 * happen an {@link IllegalArgumentException}.
 */
public final class Hosts {
    private final World world;
    private final Hearing hearing;

    Hosts(World world, Hearing hearing) {
        this.world = world;
        this.hearing = hearing;
    }

    /**
     * Makes somebody something in a group, or nothing any more.
     *
     * @param by who does it; empty when they do it themselves
     * @return the message that Telegram notes in the chat, 0 when it notes none
     */
    public Crowd.Deed place(long chat, long person, Standing standing, Optional<Long> by) {
        return world.locked(() -> {
            var room = group(chat);
            var somebody = world.person(person);
            var before = room.roster.standing(person);
            room.roster.put(somebody, standing);
            world.changed(room);
            var actor = by.map(room::member).orElse(somebody);
            if (room.roster.bot.isHost()) {
                hearing.tell(room, "chat_member", change(room, actor, somebody, before, standing));
            }
            return note(room, actor, somebody, before, standing).orElseGet(() -> new Crowd.Deed(0, 0));
        });
    }

    /**
     * Makes the bot something in a chat, or nothing any more; in a private chat {@code KICKED} blocks it.
     *
     * @param by who does it; empty for whose chat it is
     * @return the message that Telegram notes in the chat, 0 when it notes none, and the {@code my_chat_member}
     */
    public Crowd.Deed placeBot(long chat, Standing standing, Optional<Long> by) {
        return world.locked(() -> {
            var room = world.chat(chat);
            return placeBot(room, by.map(room::member).orElseGet(room.roster::first), standing);
        });
    }

    /** It leaves, or is thrown out without a reason. */
    void placeBot(Chat room, Standing standing) {
        placeBot(room, standing == Standing.LEFT ? Person.BOT : room.roster.first(), standing);
    }

    private Crowd.Deed placeBot(Chat room, Person actor, Standing standing) {
        var before = room.roster.bot;
        if (room.isPrivate() && standing != Standing.MEMBER && standing != Standing.KICKED) {
            throw new IllegalArgumentException("Cannot do that: in a private chat the bot is a member or blocked");
        }
        if (before == standing) {
            return new Crowd.Deed(0, 0);
        }
        room.roster.bot = standing;
        world.changed(room);
        var update = hearing.tell(room, "my_chat_member", change(room, actor, Person.BOT, before, standing));
        var noted = room.isPrivate() ? Optional.<Crowd.Deed>empty() : note(room, actor, Person.BOT, before, standing);
        return new Crowd.Deed(noted.map(Crowd.Deed::message).orElse(0L), update);
    }

    /** Somebody opens the bot's link in a private chat, or by it adds the bot to a group; a payload is said as a command. */
    public Crowd.Deed follow(long chat, long person, String payload) {
        if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
            throw new IllegalArgumentException("Cannot open this link: a payload is 0 to 64 of A-Z a-z 0-9 _ -");
        }
        return world.locked(() -> {
            var room = world.chat(chat);
            var actor = room.member(person);
            if (!room.isPrivate() && !room.roster.standing(person).isHost()) {
                throw new IllegalArgumentException(
                        "Cannot add the bot to chat " + chat + ": " + person + " does not run it");
            }
            var added = room.roster.bot.isPresent() ? new Crowd.Deed(0, 0) : placeBot(room, actor, Standing.MEMBER);
            if (payload.isEmpty() && !room.isPrivate()) {
                return added;
            }
            var words = (room.isPrivate()
                            ? "/start"
                            : "/start@" + Person.BOT.username().orElseThrow())
                    + (payload.isEmpty() ? "" : " " + payload);
            return said(room, Utterance.of(actor, new Body.Words(Judge.typed(words))));
        });
    }

    /** Opens a topic in a supergroup, which is a forum from then on; the bot may have done it. */
    public Topic openTopic(long chat, String name, Optional<Long> by) {
        return world.locked(() -> {
            var room = world.chat(chat);
            if (room.kind != Kind.SUPERGROUP) {
                throw new IllegalArgumentException("Cannot open a topic in chat " + chat + ": it is no supergroup");
            }
            var actor = by.filter(id -> id == Person.BOT.id()).isPresent() ? Person.BOT : actor(room, by);
            var root = world.openTopic(room, actor, name);
            hearing.said(room, root);
            return new Topic(root.id(), name, false);
        });
    }

    /** Closes a topic for all who do not run the group, or opens it again. */
    public Crowd.Deed closeTopic(long chat, long topic, boolean closed, Optional<Long> by) {
        return world.locked(() -> {
            var room = world.chat(chat);
            room.topics.close(topic, closed);
            world.changed(room);
            var fields = new JsonObject().put(closed ? "forum_topic_closed" : "forum_topic_reopened", new JsonObject());
            var note = Utterance.of(actor(room, by), new Body.Note(fields));
            return said(room, note.at(topic == Topic.GENERAL ? 0 : topic, 0));
        });
    }

    /** Deletes a topic; nobody is told. */
    public void deleteTopic(long chat, long topic) {
        world.locked(() -> {
            var room = world.chat(chat);
            room.topics.delete(topic);
            world.changed(room);
        });
    }

    private Chat group(long chat) {
        var room = world.chat(chat);
        if (room.isPrivate()) {
            throw new IllegalArgumentException("Cannot change who is in chat " + chat + ": it is a private one");
        }
        return room;
    }

    private static Person actor(Chat room, Optional<Long> by) {
        return by.map(room::member).orElseGet(room.roster::first);
    }

    /** Only coming and going is noted, and a bot is not told of its own end in a supergroup but by the update. */
    private Optional<Crowd.Deed> note(Chat room, Person actor, Person somebody, Standing before, Standing after) {
        if (before.isPresent() == after.isPresent()) {
            return Optional.empty();
        }
        var fields = after.isPresent()
                ? new JsonObject().put("new_chat_members", new JsonArray().add(somebody.toUser()))
                : new JsonObject().put("left_chat_member", somebody.toUser());
        var message = world.spoken(room, Utterance.of(actor, new Body.Note(fields)));
        var lastWord = somebody.isOurBot() && !after.isPresent() && room.kind == Kind.GROUP;
        var update =
                lastWord ? hearing.tell(room, "message", Wire.message(room, message)) : hearing.said(room, message);
        return Optional.of(new Crowd.Deed(message.id(), update));
    }

    private JsonObject change(Chat room, Person actor, Person somebody, Standing before, Standing after) {
        return new JsonObject()
                .put("chat", room.toWire())
                .put("from", actor.toUser())
                .put("date", world.time.millis() / 1000)
                .put("old_chat_member", before.toWire(somebody))
                .put("new_chat_member", after.toWire(somebody));
    }

    private Crowd.Deed said(Chat room, Utterance utterance) {
        var message = world.spoken(room, utterance);
        return new Crowd.Deed(message.id(), hearing.said(room, message));
    }
}
