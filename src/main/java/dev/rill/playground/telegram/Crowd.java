package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Keyboard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

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
    private final Hearing hearing;
    private final Hosts hosts;
    private final Migration migration;

    Crowd(World world, Updates updates, Hearing hearing, Hosts hosts, Migration migration) {
        this.world = world;
        this.updates = updates;
        this.hearing = hearing;
        this.hosts = hosts;
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
     * @param entities what the person's client adds to the caption
     */
    public record Picture(String file, String caption, JsonArray entities) {
        public Picture {
            entities = entities.copy();
        }

        /** One with nothing added to its caption. */
        public Picture(String file, String caption) {
            this(file, caption, new JsonArray());
        }
    }

    /** A new person with a private chat. */
    public Person invite(String name, Optional<String> username, Optional<String> language, boolean admin) {
        return world.locked(() -> {
            var person = world.newcomer(name, username, language, admin, false);
            world.join(person, false);
            return person;
        });
    }

    /** Somebody else's bot, for groups. */
    public Person inviteBot(String name, String username) {
        return world.locked(() -> {
            var bot = world.newcomer(name, Optional.of(username), Optional.empty(), false, true);
            world.meet(bot);
            return bot;
        });
    }

    /** Somebody's client speaks another language from now on, or does not tell which. */
    public Person speak(long person, Optional<String> language) {
        return world.locked(() -> world.renew(world.person(person).speaking(language)));
    }

    /** A new group that the bot is a member of; the first one made it. Topics make a forum of a supergroup. */
    public ChatView gather(Kind kind, String title, List<Long> members, List<String> topics) {
        return world.locked(() -> {
            if (kind != Kind.SUPERGROUP && !topics.isEmpty()) {
                throw new IllegalArgumentException("Cannot open topics: only a supergroup has them");
            }
            var persons = members.stream().map(world::person).toList();
            var room = world.group(kind, title, Roster.of(persons));
            topics.forEach(name -> world.openTopic(room, room.roster.first(), name));
            return room.view(world.time.millis());
        });
    }

    /** Makes a group strange to the bot: it is no member, hears nothing, and may only be called as a guest. */
    public ChatView estrange(long chat) {
        return world.locked(() -> {
            world.chat(chat).roster.bot = Standing.LEFT;
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
        return say(chat, from, Saying.of(text).at(thread, replyTo));
    }

    /** The same with all that a client can do. */
    public List<Deed> say(long chat, long from, Saying saying) {
        var parts = Paste.parts(saying.text());
        if (parts.size() > 1 && !saying.entities().isEmpty()) {
            throw new IllegalArgumentException("Cannot add entities to a text that is too long for one message");
        }
        return world.locked(() -> {
            var room = world.chat(chat);
            var speaker = room.member(from);
            return parts.stream()
                    .map(part -> new Body.Words(Judge.typed(part, saying.entities())))
                    .map(words -> Utterance.of(speaker, words).forwarded(saying.forwardedFrom()))
                    .map(utterance -> spoken(room, utterance.at(saying.thread(), saying.replyTo())))
                    .toList();
        });
    }

    /** Sends something that is neither words nor a picture: a sticker, a place, as the fields that the bot gets to see. */
    public Deed send(long chat, long from, JsonObject fields, long thread, long replyTo) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var utterance = Utterance.of(room.member(from), new Body.Thing(fields));
            return spoken(room, utterance.at(thread, replyTo));
        });
    }

    /** Presses a button of the keyboard that the bot put in place of the person's own: says what stands on it. */
    public Deed pressKey(long chat, long from, String words) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var speaker = room.member(from);
            var pressed = room.replyKeyboards.press(from, words);
            world.changed(room);
            var utterance = Utterance.of(speaker, new Body.Words(Judge.typed(pressed.words())));
            return spoken(room, utterance.at(0, room.isPrivate() ? 0 : pressed.message()));
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
                    .map(picture -> new Body.Photo(picture.file(), caption(picture), album))
                    .map(photo -> spoken(room, Utterance.of(speaker, photo).at(thread, replyTo)))
                    .toList();
        });
    }

    private static Formatted caption(Picture picture) {
        return Judge.caption(picture.caption(), picture.entities(), null);
    }

    private Deed spoken(Chat room, Utterance utterance) {
        var thread = room.topics.isForum() && utterance.thread() == 0
                ? room.find(utterance.replyTo()).map(Message::thread).orElse(0L)
                : room.topics.opened(utterance.thread());
        if (room.topics.isClosed(thread)
                && !room.roster.standing(utterance.from().id()).isHost()) {
            throw new IllegalArgumentException("Cannot write there because the topic is closed");
        }
        var message = world.spoken(room, utterance.at(thread, utterance.replyTo()));
        return new Deed(message.id(), hearing.said(room, message));
    }

    /** Edits what a person said. */
    public Deed edit(long chat, long message, String text) {
        return edit(chat, message, text, new JsonArray());
    }

    /**
     * Edits what a person said.
     *
     * @param entities what the person's client adds
     */
    public Deed edit(long chat, long message, String text, JsonArray entities) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var before = message(room, message);
            if (before.byBot()) {
                throw new IllegalArgumentException("Cannot edit message " + message + " because the bot wrote it");
            }
            var after = before.edited(retold(before.body(), text, entities), Keyboard.NONE, world.time.millis());
            world.put(room, after);
            room.drafts.asked();
            return new Deed(message, hearing.edited(room, after));
        });
    }

    private static Body retold(Body before, String text, JsonArray entities) {
        return before instanceof Body.Photo photo
                ? new Body.Photo(photo.file(), Judge.caption(text, entities, null), photo.album())
                : new Body.Words(Judge.typed(text, entities));
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
            return pressed(room, pressed, room.member(from), data);
        });
    }

    /**
     * Presses a button that is not there, as a forged client may: any data, under any message, by anybody. What is not in
     * the chat any more is told of as Telegram tells of a message that it cannot reach.
     */
    public Query forge(long chat, long message, long from, String data) {
        return world.locked(() -> {
            var room = world.chat(chat);
            var person = world.person(from);
            return room.find(message)
                    .map(found -> pressed(room, found, person, data))
                    .orElseGet(() -> told(room, message, person, data, Wire.unreachable(room, message)));
        });
    }

    private Query pressed(Chat room, Message pressed, Person person, String data) {
        var about = pressed.inline()
                .map(id -> new JsonObject().put("inline_message_id", id))
                .orElseGet(() -> new JsonObject().put("message", Wire.message(room, pressed)));
        return told(room, pressed.id(), person, data, about);
    }

    private Query told(Chat room, long message, Person person, String data, JsonObject about) {
        var query = Query.pressed(world.nextQuery(), room.id, message, person.id(), data, world.time.millis());
        world.put(query);
        room.drafts.asked();
        var body = new JsonObject()
                .put("id", query.id())
                .put("from", person.toUser())
                .put("chat_instance", Long.toString(7_000_000_000L + Math.abs(room.id)))
                .put("data", data)
                .mergeIn(about);
        updates.add("callback_query", "person " + person.id(), QUERY_LIFE, body);
        return query;
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
        return hosts.placeBot(chat, blocked ? Standing.KICKED : Standing.MEMBER, Optional.empty())
                .update();
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
            return hearing.happened(room, "stopped_message_generation", body);
        });
    }

    /** Hands the bot an update as it is, whatever it holds. */
    public long push(JsonObject update) {
        return world.locked(() -> updates.push("raw", A_DAY, update));
    }
}
