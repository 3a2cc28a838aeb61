package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Keyboard;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The people's side: speaking, pressing, deleting, blocking. Thread-safe. Unknown chats, people and messages are a {@link
 * NoSuchElementException}, what a client would not let happen an {@link IllegalArgumentException}.
 */
public final class Crowd {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration QUERY_LIFE = Duration.ofSeconds(150);
    private static final int MOST_IN_ALBUM = 10;
    private final World world;
    private final Updates updates;
    private final Migration migration;

    Crowd(World world, Updates updates, Migration migration) {
        this.world = world;
        this.updates = updates;
        this.migration = migration;
    }

    /**
     * What came of a person's deed.
     *
     * @param message the message it made or touched
     * @param update the update that tells the bot, 0 when it is not told
     */
    public record Deed(long message, long update) {}

    /**
     * A picture of an album.
     *
     * @param file its file id
     * @param caption may be empty
     */
    public record Picture(String file, String caption) {}

    /** A new person with a private chat. */
    public Person invite(String name, Optional<String> username, Optional<String> language, boolean admin) {
        return world.locked(() -> {
            var person = world.newcomer(name, username, language, admin);
            world.join(person, false);
            return person;
        });
    }

    /** A new group that the bot is a member of. */
    public ChatView gather(Kind kind, String title, List<Long> members, List<String> topics) {
        return world.locked(() -> {
            var persons = members.stream().map(world::person).toList();
            var threads = IntStream.range(0, topics.size())
                    .mapToObj(n -> new Topic(2L + n, topics.get(n)))
                    .toList();
            return world.group(kind, title, persons, threads).view(world.time.millis());
        });
    }

    /** Makes a group strange to the bot: it is no member, hears nothing, and may only be called as a guest. */
    public ChatView estrange(long chat) {
        return world.locked(() -> {
            world.chat(chat).foreign = true;
            return world.chat(chat).view(world.time.millis());
        });
    }

    /** Makes a supergroup of a group; gives the new chat. */
    public ChatView migrate(long chat) {
        return world.locked(() -> {
            var group = world.chat(chat);
            if (group.kind != Kind.GROUP) {
                throw new IllegalArgumentException("Cannot migrate chat " + chat + " because it is no basic group");
            }
            return migration.migrate(group).view(world.time.millis());
        });
    }

    /** As many guests as asked for, each with a private chat; gives the chats. */
    public List<Long> guests(int count, List<String> languages) {
        return world.locked(() ->
                world.guests(count, languages).stream().map(chat -> chat.id).toList());
    }

    /** Says something in one's private chat. */
    public Deed say(long chat, String text) {
        return say(chat, chat, text, 0, 0);
    }

    /**
     * Says something.
     *
     * @param thread the topic, 0 outside topics
     * @param replyTo the message that it answers, 0 when none
     */
    public Deed say(long chat, long from, String text, long thread, long replyTo) {
        return paste(chat, from, text, thread, replyTo).getFirst();
    }

    /** Says something of any length: what is too long for one message goes out in several at once, as clients do. */
    public List<Deed> paste(long chat, long from, String text, long thread, long replyTo) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var speaker = room.member(from);
            return Paste.parts(text).stream()
                    .map(part -> spoken(room, speaker, new Body.Words(Judge.typed(part)), thread, replyTo))
                    .toList();
        });
    }

    /** Sends pictures together; several of them are an album. */
    public List<Deed> show(long chat, long from, List<Picture> pictures, long thread, long replyTo) {
        if (pictures.isEmpty() || pictures.size() > MOST_IN_ALBUM) {
            throw new IllegalArgumentException("Cannot send " + pictures.size() + " pictures: 1 to " + MOST_IN_ALBUM);
        }
        return world.locked(() -> {
            var room = world.chat(chat);
            var speaker = room.member(from);
            var album = Optional.of("1400" + world.nextQuery()).filter(id -> pictures.size() > 1);
            return pictures.stream()
                    .map(picture -> new Body.Photo(picture.file(), Judge.caption(picture.caption()), album))
                    .map(photo -> spoken(room, speaker, photo, thread, replyTo))
                    .toList();
        });
    }

    private Deed spoken(Chat room, Person speaker, Body body, long thread, long replyTo) {
        var message = world.spoken(room, speaker, body, thread, replyTo);
        return new Deed(message.id(), tell(room, "message", Wire.message(room, message)));
    }

    private long tell(Chat room, String type, JsonObject body) {
        return room.foreign ? 0 : updates.tell(room, type, A_DAY, body);
    }

    /** Edits what a person said. */
    public Deed edit(long chat, long message, String text) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var before = message(room, message);
            if (before.byBot()) {
                throw new IllegalArgumentException("Cannot edit message " + message + " because the bot wrote it");
            }
            var after = before.edited(retold(before.body(), text), Keyboard.NONE, world.time.millis());
            world.put(room, after);
            room.drafts.asked();
            return new Deed(message, tell(room, "edited_message", Wire.message(room, after)));
        });
    }

    private static Body retold(Body before, String text) {
        return before instanceof Body.Photo photo
                ? new Body.Photo(photo.file(), Judge.caption(text), photo.album())
                : new Body.Words(Judge.typed(text));
    }

    private static Message message(Chat room, long id) {
        return room.find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no message " + id + " in chat " + room.id));
    }

    /** Presses the button that carries this data. */
    public Query press(long chat, long message, long from, String data) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var pressed = message(room, message);
            var there = pressed.keyboard().rows().stream()
                    .flatMap(List::stream)
                    .anyMatch(button -> button.data().filter(data::equals).isPresent());
            if (!there) {
                throw new NoSuchElementException("There is no such button under message " + message);
            }
            var person = room.member(from);
            var query = new Query(
                    world.nextQuery(),
                    chat,
                    message,
                    from,
                    data,
                    world.time.millis(),
                    false,
                    Optional.empty(),
                    false,
                    Optional.empty());
            world.put(query);
            room.drafts.asked();
            var body = new JsonObject()
                    .put("id", query.id())
                    .put("from", person.toUser())
                    .put("chat_instance", Long.toString(7_000_000_000L + Math.abs(chat)))
                    .put("data", data);
            pressed.inline()
                    .ifPresentOrElse(
                            id -> body.put("inline_message_id", id),
                            () -> body.put("message", Wire.message(room, pressed)));
            updates.add("callback_query", "person " + from, QUERY_LIFE, body);
            return query;
        });
    }

    /** Presses the first button whose words begin so. */
    public Query pressLabelled(long chat, long message, long from, String words) {
        return world.locked(() -> {
            var data = message(world.chat(chat), message).keyboard().rows().stream()
                    .flatMap(List::stream)
                    .filter(button -> button.text().startsWith(words))
                    .flatMap(button -> button.data().stream())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("There is no such button under message " + message));
            return press(chat, message, from, data);
        });
    }

    /** Takes a message away; the bot is not told. */
    public void delete(long chat, long message) {
        world.locked(() -> {
            var room = world.chat(chat);
            world.put(room, message(room, message).gone());
        });
    }

    /** Blocks the bot in a private chat, throws it out of a group, or the reverse. */
    public long block(long chat, boolean blocked) {
        return world.locked(() -> {
            var room = world.chat(chat);
            return tell(room, "my_chat_member", Mishaps.block(world, room, blocked));
        });
    }

    /** Stops a draft that can be stopped. */
    public long stopDraft(long chat, long draft) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var shown = room.drafts
                    .shown(world.time.millis())
                    .filter(one -> one.id() == draft && one.canStop())
                    .orElseThrow(() -> new NoSuchElementException("There is no draft " + draft + " to stop"));
            room.drafts.stop(shown);
            world.changed(room);
            // The real server writes this number as a string.
            var body = new JsonObject().put("chat", room.toWire()).put("draft_id", Long.toString(draft));
            if (shown.thread() != 0) {
                body.put("message_thread_id", shown.thread());
            }
            return tell(room, "stopped_message_generation", body);
        });
    }

    /** Hands the bot an update as it is, whatever it holds. */
    public long push(JsonObject update) {
        return world.locked(() -> updates.push("raw", A_DAY, update));
    }
}
