package dev.rill.playground;

import dev.rill.playground.judge.Button;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.ReplyKeyboard;
import dev.rill.playground.limit.Gauge;
import dev.rill.playground.limit.Limits;
import dev.rill.playground.telegram.Body;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Draft;
import dev.rill.playground.telegram.Drafting;
import dev.rill.playground.telegram.Fault;
import dev.rill.playground.telegram.InlineQuery;
import dev.rill.playground.telegram.Member;
import dev.rill.playground.telegram.Menu;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.Offer;
import dev.rill.playground.telegram.Person;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.Topic;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The shapes of docs/playground-api.md. */
final class Shapes {
    private static final int PREVIEW = 120;

    private Shapes() {}

    static <T> JsonArray array(Collection<T> all, Function<T, ?> shape) {
        var array = new JsonArray();
        all.forEach(each -> array.add(shape.apply(each)));
        return array;
    }

    static JsonObject person(Person person) {
        var json = new JsonObject().put("id", person.id()).put("name", person.name());
        person.username().ifPresent(value -> json.put("username", value));
        person.language().ifPresent(value -> json.put("language", value));
        return json.put("admin", person.admin()).put("bot", person.bot());
    }

    static JsonObject deed(Crowd.Deed deed) {
        return new JsonObject().put("message", deed.message()).put("update", deed.update());
    }

    static JsonObject topic(Topic topic) {
        return new JsonObject().put("id", topic.id()).put("name", topic.name()).put("closed", topic.closed());
    }

    static JsonObject chat(ChatView chat, boolean answering) {
        var json = new JsonObject()
                .put("id", chat.id())
                .put("kind", chat.kind().wireName())
                .put("title", chat.title())
                .put("members", array(chat.members(), Person::id))
                .put("roster", array(chat.roster(), Shapes::member))
                .put("bot", chat.bot().wireName())
                .put("threads", array(chat.topics(), Shapes::topic))
                .put("generalClosed", chat.generalClosed())
                .put("keys", keys(chat))
                .put("version", chat.version())
                .put("wall", chat.guest())
                .put("blocked", chat.blocked())
                .put("foreign", chat.foreign())
                .put("typing", chat.typing())
                .put("answering", answering);
        chat.last().ifPresent(last -> json.put("last", last(last)));
        return json;
    }

    private static JsonObject member(Member member) {
        return new JsonObject()
                .put("id", member.person().id())
                .put("status", member.standing().wireName());
    }

    static JsonObject menu(Menu menu) {
        return new JsonObject()
                .put("scope", menu.scope())
                .put("language", menu.language())
                .put("commands", menu.commands());
    }

    private static JsonObject keys(ChatView chat) {
        var keys = new JsonObject();
        chat.replyKeyboards().forEach((person, keyboard) -> keys.put(person.toString(), keyboard(keyboard)));
        return keys;
    }

    private static JsonObject keyboard(ReplyKeyboard keyboard) {
        return new JsonObject()
                .put("rows", array(keyboard.rows(), row -> new JsonArray(List.copyOf(row))))
                .put("oneTime", keyboard.oneTime())
                .put("persistent", keyboard.persistent())
                .put("resized", keyboard.resized())
                .put("placeholder", keyboard.placeholder());
    }

    private static JsonObject last(Message message) {
        var text = message.words();
        return new JsonObject()
                .put("id", message.id())
                .put("from", message.from().id())
                .put("text", text.substring(0, Math.min(PREVIEW, text.length())))
                .put("at", message.sentAt());
    }

    static JsonObject message(Message message) {
        return message(message, Integer.MAX_VALUE);
    }

    /** A message whose text is cut to its last {@code tail} characters where it is longer. */
    static JsonObject message(Message message, int tail) {
        var cut = message.words().length() > tail;
        var text = cut ? message.words() : message.text();
        var json = new JsonObject()
                .put("id", message.id())
                .put("chat", message.chat())
                .put(
                        "from",
                        new JsonObject()
                                .put("id", message.from().id())
                                .put("name", message.from().name())
                                .put("bot", message.from().isOurBot()))
                .put("text", cut ? text.substring(text.length() - tail) : text)
                .put("sentAt", message.sentAt())
                .put("edits", message.edits())
                .put("deleted", message.deleted());
        putIfSet(json, "thread", message.thread());
        putIfSet(json, "replyTo", message.replyTo());
        putIfSet(json, "editedAt", message.editedAt());
        json.put("keyboard", keyboard(message.keyboard()));
        message.inline().ifPresent(id -> json.put("inline", id));
        message.forwardedFrom().ifPresent(author -> json.put("forwardedFrom", author));
        put(json, message.body(), cut);
        return cut
                ? json.put("cut", true)
                : json.put("entities", message.content().entitiesToJson());
    }

    private static void put(JsonObject json, Body body, boolean cut) {
        switch (body) {
            case Body.Words words -> {}
            case Body.Rich rich -> json.put("rich", cut ? null : rich.text().toJson());
            case Body.Photo photo ->
                json.put(
                        "photo",
                        new JsonObject()
                                .put("file", photo.file())
                                .put("album", photo.album().orElse(null)));
            case Body.Document document ->
                json.put(
                        "document",
                        new JsonObject()
                                .put("file", document.file())
                                .put("name", document.name())
                                .put("type", document.type())
                                .put("size", document.size()));
            case Body.Voice voice ->
                json.put(
                        "voice",
                        new JsonObject()
                                .put("file", voice.file())
                                .put("type", voice.type())
                                .put("seconds", voice.seconds())
                                .put("size", voice.size()));
            case Body.Note note -> json.put("note", note.fields().copy());
            case Body.Thing thing -> json.put("thing", thing.fields().copy());
        }
    }

    private static void putIfSet(JsonObject json, String name, long value) {
        if (value != 0) {
            json.put(name, value);
        }
    }

    private static JsonArray keyboard(Keyboard keyboard) {
        return array(keyboard.rows(), row -> array(row, Shapes::button));
    }

    private static JsonObject button(Button button) {
        var json = new JsonObject().put("text", button.text());
        button.data().ifPresent(value -> json.put("data", value));
        button.url().ifPresent(value -> json.put("url", value));
        button.copy().ifPresent(value -> json.put("copy", value));
        button.style().ifPresent(value -> json.put("style", value));
        return json;
    }

    static Optional<JsonObject> draft(ChatView chat) {
        return chat.draft().map(Shapes::draft);
    }

    private static JsonObject draft(Draft draft) {
        var json = new JsonObject()
                .put("id", draft.id())
                .put("text", draft.content().text())
                .put("entities", draft.content().entitiesToJson())
                .put("canStop", draft.canStop())
                .put("until", draft.until());
        putIfSet(json, "thread", draft.thread());
        put(json, draft.body(), false);
        return json;
    }

    static JsonObject call(Call call) {
        var json = new JsonObject()
                .put("n", call.number())
                .put("at", call.at())
                .put("method", call.method())
                .put("text", call.content().text())
                .put("entities", call.content().entitiesToJson())
                .put("keyboard", keyboard(call.keyboard()))
                .put("status", call.status())
                .put("took", call.latency().toMillis())
                .put("held", call.held())
                .put("violation", call.violation())
                .put("penalised", call.penalised());
        putIfSet(json, "message", call.message());
        putIfSet(json, "retryAfter", call.retryAfter());
        putIfSet(json, "update", call.update());
        call.rich().ifPresent(rich -> json.put("rich", rich.toJson()));
        call.flaw().ifPresent(flaw -> json.put("flaw", flaw.name().toLowerCase(Locale.ROOT)));
        call.error().ifPresent(value -> json.put("error", value));
        call.fault().ifPresent(value -> json.put("fault", value.wireName()));
        return json;
    }

    static JsonObject budget(Gauge gauge, Limits limits, long now) {
        var json = new JsonObject()
                .put(
                        "messages",
                        new JsonObject()
                                .put("tokens", Math.round(gauge.tokens() * 100) / 100.0)
                                .put("burst", limits.burst())
                                .put("perSecond", limits.perSecond())
                                .put("window", window(gauge.minuteUsed(), gauge.minuteAllowed(), 60)))
                .put(
                        "drafts",
                        new JsonArray()
                                .add(window(gauge.draftsShortUsed(), limits.draftsShort(), 5))
                                .add(window(gauge.draftsLongUsed(), limits.draftsLong(), 30)))
                .put("violations", gauge.violations())
                .put("tooManyRequests", gauge.refusals());
        return gauge.penalty().isZero()
                ? json
                : json.put("penaltyUntil", now + gauge.penalty().toMillis());
    }

    private static JsonObject window(int used, int allowed, int seconds) {
        return new JsonObject().put("used", used).put("of", allowed).put("seconds", seconds);
    }

    static JsonObject fault(Fault fault) {
        var json =
                new JsonObject().put("id", fault.id()).put("kind", fault.kind().wireName());
        fault.chat().ifPresent(value -> json.put("chat", value));
        fault.method().ifPresent(value -> json.put("method", value));
        if (fault.until() != Long.MAX_VALUE) {
            json.put("until", fault.until());
        }
        putIfSet(json, "skip", fault.skip());
        return fault.left() == Integer.MAX_VALUE ? json : json.put("left", fault.left());
    }

    static JsonObject query(Query query) {
        var json = new JsonObject().put("query", query.id()).put("answered", query.answered());
        query.text().ifPresent(value -> json.put("text", value));
        query.url().ifPresent(value -> json.put("url", value));
        return json.put("alert", query.alert()).put("chat", query.chat()).put("from", query.from());
    }

    static JsonObject drafting(Drafting drafting) {
        return new JsonObject()
                .put("ghosts", drafting.ghosts())
                .put("rewrites", drafting.rewrites())
                .put("faded", drafting.faded());
    }

    static JsonObject inline(InlineQuery query) {
        return new JsonObject()
                .put("query", query.id())
                .put("chat", query.chat())
                .put("from", query.from())
                .put("answered", query.answered())
                .put("results", array(query.offers(), Shapes::offer));
    }

    private static JsonObject offer(Offer offer) {
        return new JsonObject()
                .put("id", offer.id())
                .put("title", offer.title())
                .put("description", offer.description())
                .put("text", offer.body().words())
                .put("keyboard", keyboard(offer.keyboard()));
    }
}
