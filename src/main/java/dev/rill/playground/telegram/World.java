package dev.rill.playground.telegram;

import dev.rill.playground.limit.ChatBudget;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything that there is: people, chats, presses. Every access goes through {@link #locked}. */
final class World {
    private static final int MOST_CHATS = 20_200;
    private static final int QUERIES_KEPT = 20_000;
    private static final int MESSAGES_KEPT = 200;
    private static final int CALLS_KEPT = 500;
    private static final int FEWEST_KEPT = 20;
    private static final int KEPT_OF_ALL = 60_000;
    private static final int TOPIC_COLOUR = 7_322_096;
    private static final long FIRST_GUEST = 2_000_001;
    private static final long FIRST_GROUP = -4_001;
    private static final long FIRST_SUPERGROUP = -1_002_000_000_001L;

    final Time time;
    final InlineBook inline = new InlineBook();
    final FileBook files = new FileBook();
    final Menus menus = new Menus();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Person> persons = new LinkedHashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final List<Consumer<Happening>> watchers = new CopyOnWriteArrayList<>();
    private Settings settings = Settings.usual();
    private boolean furnished;
    private long messageCounter;
    private long callCounter;
    private long queryCounter;
    private long others;

    World(Time time) {
        this.time = time;
        populate();
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void populate() {
        List.of(Person.ANNA, Person.BORIS, Person.ADMIN).forEach(person -> join(person, false));
        if (furnished) {
            Furniture.putInto(this);
        }
    }

    /** From now on, and after each beginning anew, there are groups. */
    void furnish() {
        furnished = true;
        Furniture.putInto(this);
    }

    void clear() {
        persons.clear();
        chats.clear();
        queries.clear();
        inline.clear();
        files.clear();
        others = 0;
        populate();
        tell(new Happening.Reset());
    }

    Settings settings() {
        return settings;
    }

    void settings(Settings newSettings) {
        settings = newSettings;
    }

    void watch(Consumer<Happening> watcher) {
        watchers.add(watcher);
    }

    void unwatch(Consumer<Happening> watcher) {
        watchers.remove(watcher);
    }

    void tell(Happening happening) {
        for (var watcher : watchers) {
            watcher.accept(happening);
        }
    }

    Chat join(Person person, boolean guest) {
        persons.put(person.id(), person);
        return open(person.id(), Kind.PRIVATE, person.name(), Roster.of(List.of(person)), guest);
    }

    /** A newcomer of the page or a test, the bot of somebody else perhaps. */
    Person newcomer(
            String name, Optional<String> username, Optional<String> language, boolean admin, boolean foreignBot) {
        others++;
        return new Person(1_100 + others, name, username, language, admin, foreignBot);
    }

    /** Takes somebody in who has no chat with the bot. */
    void meet(Person person) {
        persons.put(person.id(), person);
    }

    /** Somebody speaks another language now. */
    Person renew(Person person) {
        persons.put(person.id(), person);
        chats.values().forEach(chat -> chat.roster.renew(person));
        tell(new Happening.PeopleChanged());
        return person;
    }

    /** As many guests as a wall needs, those of earlier walls first. */
    List<Chat> guests(int count, List<String> languages) {
        var found = new ArrayList<Chat>(count);
        for (var n = 0; n < count; n++) {
            var id = FIRST_GUEST + n;
            var chat = chats.get(id);
            if (chat == null) {
                var language = languages.get(n % languages.size());
                chat = join(Person.human(id, "Guest " + (n + 1), "guest" + (n + 1), language, false), true);
            }
            found.add(chat);
        }
        return found;
    }

    Chat group(Kind kind, String title, Roster roster) {
        others++;
        var id = (kind == Kind.GROUP ? FIRST_GROUP : FIRST_SUPERGROUP) - others;
        return open(id, kind, title, roster, false);
    }

    private Chat open(long id, Kind kind, String title, Roster roster, boolean guest) {
        if (chats.size() >= MOST_CHATS) {
            throw new IllegalArgumentException("Cannot open another chat because " + MOST_CHATS + " are open");
        }
        var budget = new ChatBudget(kind != Kind.PRIVATE, settings.limits(), time.nanos());
        var chat = new Chat(id, kind, title, roster, guest, budget);
        chats.put(id, chat);
        tell(new Happening.Changed(id));
        return chat;
    }

    Optional<Chat> find(long chat) {
        return Optional.ofNullable(chats.get(chat));
    }

    Chat chat(long chat) {
        return find(chat).orElseThrow(() -> new NoSuchElementException("There is no chat " + chat));
    }

    Person person(long person) {
        var found = persons.get(person);
        if (found == null) {
            throw new NoSuchElementException("There is no person " + person);
        }
        return found;
    }

    Collection<Person> persons() {
        return persons.values();
    }

    Collection<Chat> chats() {
        return chats.values();
    }

    /** Private chats and basic groups count in one sequence of the bot, supergroups each in their own. */
    long nextMessage(Chat chat) {
        return chat.kind == Kind.SUPERGROUP ? chat.nextOwnId() : ++messageCounter;
    }

    void countMessagesFrom(long number) {
        messageCounter = Math.max(messageCounter, number);
    }

    long nextCall() {
        return ++callCounter;
    }

    void put(Chat chat, Message message) {
        chat.put(message, share(MESSAGES_KEPT));
        tell(new Happening.Written(message));
    }

    /** A person, or Telegram in a person's name, puts something into a chat. */
    Message spoken(Chat chat, Utterance utterance) {
        chat.drafts.asked();
        return write(chat, utterance);
    }

    /** The bot says something in a chat; the drafts of that topic are over with it. */
    Message said(Chat chat, Utterance utterance) {
        chat.drafts.end(utterance.thread(), utterance.body().words());
        chat.typingUntil = 0;
        chat.botSpoke = true;
        return write(chat, utterance);
    }

    /** Something of the bot's comes to stand in a chat, and is known to it by an inline id. */
    Message putInline(Chat chat, Person from, Offer offer, long replyTo) {
        var id = inline.nextMessage();
        var utterance = Utterance.of(from, offer.body()).with(offer.keyboard());
        var message = write(chat, utterance.at(0, replyTo).known(id));
        inline.put(id, message, settings.limits(), time.nanos());
        return message;
    }

    /** Opens a topic: the message that tells so gives it its number. */
    Message openTopic(Chat chat, Person from, String name) {
        chat.skipGeneral();
        var id = nextMessage(chat);
        var about = new JsonObject().put("name", name).put("icon_color", TOPIC_COLOUR);
        var note = new Body.Note(new JsonObject().put("forum_topic_created", about));
        var root = Utterance.of(from, note).at(id, 0).numbered(chat, id, time.millis());
        chat.topics.add(name, root);
        put(chat, root);
        return root;
    }

    private Message write(Chat chat, Utterance utterance) {
        var message = utterance.numbered(chat, nextMessage(chat), time.millis());
        put(chat, message);
        return message;
    }

    void changed(Chat chat) {
        chat.version++;
        tell(new Happening.Changed(chat.id));
    }

    void log(Chat chat, Call call) {
        chat.log(call, share(CALLS_KEPT));
        tell(new Happening.Called(call));
    }

    /** Many chats remember less each, so that all of them together stay small. */
    private int share(int most) {
        return Math.clamp(KEPT_OF_ALL / chats.size(), FEWEST_KEPT, most);
    }

    String nextQuery() {
        return Long.toString(4_200_000_000_000L + ++queryCounter);
    }

    void put(Query query) {
        queries.put(query.id(), query);
        if (queries.size() > QUERIES_KEPT) {
            queries.remove(queries.keySet().iterator().next());
        }
    }

    Optional<Query> query(String id) {
        return Optional.ofNullable(queries.get(id));
    }
}
