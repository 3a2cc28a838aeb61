package dev.rill.playground.telegram;

import dev.rill.playground.limit.ChatBudget;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chat: who is in it, what was said, what the bot called. Guarded by the world's lock; keeps only the newest. */
final class Chat {
    private static final int UPDATES_KEPT = 50;

    final long id;
    final Kind kind;
    final String title;
    final Roster roster;
    final Topics topics = new Topics();
    final ReplyKeyboards replyKeyboards = new ReplyKeyboards();
    final boolean guest;
    final ChatBudget budget;
    final DraftBook drafts = new DraftBook();
    private final LinkedHashMap<Long, Message> messages = new LinkedHashMap<>(8);
    private final ArrayDeque<Call> calls = new ArrayDeque<>(8);
    private final Map<Long, JsonObject> updates = newest(UPDATES_KEPT);
    boolean botSpoke;
    long migratedTo;
    long typingUntil;
    long version;
    long newestUpdate;
    private long ownCounter;

    Chat(long id, Kind kind, String title, Roster roster, boolean guest, ChatBudget budget) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.roster = roster;
        this.guest = guest;
        this.budget = budget;
    }

    private static <V> Map<Long, V> newest(int most) {
        return new LinkedHashMap<>(4) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > most;
            }
        };
    }

    long nextOwnId() {
        return ++ownCounter;
    }

    /** In a forum, the first number is General's. */
    void skipGeneral() {
        ownCounter = Math.max(ownCounter, Topic.GENERAL);
    }

    boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    Person member(long person) {
        return roster.present().stream()
                .filter(member -> member.id() == person)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot act in chat " + id + " because " + person + " is no member"));
    }

    void put(Message message, int most) {
        messages.put(message.id(), message);
        while (messages.size() > most) {
            messages.pollFirstEntry();
        }
        version++;
    }

    Optional<Message> find(long message) {
        return Optional.ofNullable(messages.get(message)).filter(found -> !found.deleted());
    }

    void log(Call call, int most) {
        calls.addLast(call);
        while (calls.size() > most) {
            calls.removeFirst();
        }
    }

    List<Call> callsAfter(long number) {
        return calls.stream().filter(call -> call.number() > number).toList();
    }

    void remember(long update, JsonObject content) {
        newestUpdate = update;
        updates.put(update, content);
    }

    Optional<JsonObject> update(long number) {
        return Optional.ofNullable(updates.get(number));
    }

    /** Lets go what has faded, and tells whether anything had. */
    boolean fades(long now) {
        var typing = typingUntil != 0 && typingUntil <= now;
        typingUntil = typing ? 0 : typingUntil;
        return drafts.fades(now) || typing;
    }

    ChatView view(long now) {
        return new ChatView(
                id,
                kind,
                title,
                roster.all(),
                roster.bot,
                topics.all(),
                topics.generalClosed(),
                guest,
                version,
                typingUntil > now,
                drafts.shown(now),
                drafts.counts(),
                List.copyOf(messages.values()),
                replyKeyboards.shown(),
                calls.isEmpty() ? 0 : calls.getLast().number());
    }

    JsonObject toWire() {
        var json = new JsonObject().put("id", id).put("type", kind.wireName());
        if (isPrivate()) {
            var person = roster.first();
            json.put("first_name", person.name());
            person.username().ifPresent(value -> json.put("username", value));
            return json;
        }
        json.put("title", title);
        if (topics.isForum()) {
            json.put("is_forum", true);
        }
        return json;
    }
}
