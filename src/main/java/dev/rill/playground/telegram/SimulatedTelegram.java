package dev.rill.playground.telegram;

import dev.rill.playground.limit.Gauge;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A whole Telegram with one bot in it: the door for the people's side, for faults, and for looking at what happened; the
 * bot's side is mounted into a router. Thread-safe.
 */
public final class SimulatedTelegram {
    /** The bot's token in the playground; it opens nothing anywhere else. */
    public static final String TOKEN = Person.BOT.id() + ":playground";

    private static final long START_OF_2026 = 1_767_225_600;
    private final World world;
    private final Faults faults;
    private final BotCalls calls;

    private SimulatedTelegram(Time time, Courier courier) {
        this.world = new World(time);
        this.faults = new Faults(world);
        this.calls = new BotCalls(world, faults, courier);
    }

    /** One that lives in real time. */
    public static SimulatedTelegram create(Vertx vertx) {
        return create(vertx, new RealTime(vertx));
    }

    /** One that lives in the given time; webhooks still go over real HTTP. */
    public static SimulatedTelegram create(Vertx vertx, Time time) {
        return new SimulatedTelegram(time, new HttpCourier(vertx));
    }

    static SimulatedTelegram create(Time time, Courier courier) {
        return new SimulatedTelegram(time, courier);
    }

    /** Adds the Bot API under {@code /playground/telegram}. */
    public void mount(Router router) {
        new BotApi(calls).mount(router);
    }

    /**
     * Numbers updates and messages from where no earlier world of this machine has come: for a bot that keeps its database
     * while the world starts anew, and would take new updates for old ones.
     */
    public SimulatedTelegram numberedAnew() {
        var seconds = Math.max(0, world.time.millis() / 1000 - START_OF_2026) % 100_000_000;
        world.locked(() -> {
            calls.updates().countFrom(seconds * 20);
            world.countMessagesFrom(seconds);
        });
        return this;
    }

    /** Puts groups into it, for those who come to look: one with the bot, a forum, and one where the bot is a stranger. */
    public SimulatedTelegram furnished() {
        world.locked(world::furnish);
        return this;
    }

    BotCalls bot() {
        return calls;
    }

    /** The people. */
    public Crowd crowd() {
        return calls.people().crowd();
    }

    /** The people who call the bot into chats, inline or as a guest. */
    public Callers callers() {
        return calls.people().callers();
    }

    /** Those who run chats: who is in them, and what their topics are. */
    public Hosts hosts() {
        return calls.people().hosts();
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** How it behaves now. */
    public Settings settings() {
        return world.locked(() -> world.settings());
    }

    /** Changes how it behaves. */
    public Settings adjust(UnaryOperator<Settings> change) {
        return world.locked(() -> {
            world.settings(change.apply(world.settings()));
            return world.settings();
        });
    }

    /** The present in milliseconds since 1970. */
    public long now() {
        return world.time.millis();
    }

    /** The clock of this world. */
    public Time time() {
        return world.time;
    }

    /** One chat as it stands; empty when there is none. */
    public Optional<ChatView> chat(long id) {
        return world.locked(() -> world.find(id).map(chat -> chat.view(world.time.millis())));
    }

    /** All chats as they stand. */
    public List<ChatView> chats() {
        return world.locked(() -> {
            var now = world.time.millis();
            return world.chats().stream().map(chat -> chat.view(now)).toList();
        });
    }

    /** How many chats there are. */
    public int size() {
        return world.locked(() -> world.chats().size());
    }

    /** All people. */
    public Collection<Person> persons() {
        return world.locked(() -> List.copyOf(world.persons()));
    }

    /** The bot's calls that name a chat, from the one after the given number on, oldest first. */
    public List<Call> calls(long chat, long after) {
        return world.locked(() -> world.chat(chat).callsAfter(after));
    }

    /** What stands in a chat's budget. */
    public Gauge gauge(long chat) {
        return world.locked(() -> world.chat(chat).budget.gauge(world.settings().limits(), world.time.nanos()));
    }

    /** An update that told of something in this chat, as long as it is remembered. */
    public Optional<JsonObject> update(long chat, long number) {
        return world.locked(() -> world.chat(chat).update(number));
    }

    /** A file that stands in a chat, as long as it is remembered. */
    public Optional<SentFile> file(String id) {
        return world.locked(() -> world.files.find(id));
    }

    /** A press of a button, with what the bot said to it. */
    public Optional<Query> query(String id) {
        return world.locked(() -> world.query(id));
    }

    /** Keeps back the reply of the next call that names the chat (of that method, if one is given). */
    public Hold hold(long chat, Optional<String> method) {
        return calls.hold(chat, method);
    }

    /** A hold by its name. */
    public Optional<Hold> findHold(String id) {
        return calls.findHold(id);
    }

    /** {@code polling}, {@code webhook} or {@code none}. */
    public String mode() {
        return world.locked(() -> calls.updates().mode());
    }

    /** How many updates the bot has not confirmed. */
    public int pending() {
        return world.locked(() -> calls.updates().size());
    }

    /** The commands that the bot announced for everybody, in a language. */
    public JsonArray commands(String language) {
        return world.locked(() -> world.menus.general(language).copy());
    }

    /** Every list of commands that the bot announced. */
    public List<Menu> menus() {
        return world.locked(() -> world.menus.all());
    }

    /** Remembers lists that were announced earlier; those of chats that are gone are forgotten. */
    public void recall(List<Menu> menus) {
        world.locked(() -> menus.forEach(menu -> MenuScope.find(menu.scope(), world::find)
                .ifPresent(scope -> world.menus.put(new Menus.Key(scope, menu.language()), menu.commands()))));
    }

    /** The list of commands that a person sees in a chat; empty when there is none. */
    public Optional<Menu> menu(long chat, long person) {
        return world.locked(() -> world.menus.shown(world.chat(chat), world.person(person)));
    }

    /** How often the bot called each method, by its name in small letters. */
    public Map<String, Long> made() {
        return world.locked(calls::made);
    }

    /**
     * Tells of everything that happens, at once and under the world's lock: the watcher may look, and must neither wait nor
     * take long.
     *
     * @return ends the watch
     */
    public Runnable watch(Consumer<Happening> watcher) {
        world.watch(watcher);
        return () -> world.unwatch(watcher);
    }

    /** Does several things at one moment, seen by nobody half done. */
    public void atOnce(Runnable work) {
        world.locked(work);
    }

    /** Forgets chats, messages, faults and unconfirmed updates. Webhook, commands and settings stay. */
    public void reset() {
        world.locked(() -> {
            calls.releaseAll();
            faults.clear();
            calls.updates().clear();
            world.clear();
        });
    }
}
