package dev.rill.playground;

import dev.rill.playground.limit.Limits;
import dev.rill.playground.telegram.Kind;
import dev.rill.playground.telegram.Person;
import dev.rill.playground.telegram.Powers;
import dev.rill.playground.telegram.Settings;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;

/** The world as a whole: who is there, how Telegram behaves, and starting over. */
final class StateApi {
    private final SimulatedTelegram telegram;
    private final Questions questions;
    private final Figures figures;
    private final AllFaults faults;

    StateApi(SimulatedTelegram telegram, Questions questions, Figures figures, AllFaults faults) {
        this.faults = faults;
        this.telegram = telegram;
        this.questions = questions;
        this.figures = figures;
    }

    void mount(Api api) {
        api.get("/state", input -> state(input.query("language").orElse("")));
        api.post("/persons", this::invite);
        api.post("/chats", this::gather);
        api.post("/persons/:person", this::speak);
        api.get("/settings", input -> settings(telegram.settings()));
        api.post("/settings", this::adjust);
        api.post("/reset", input -> reset());
        api.get(
                "/counters",
                input -> input.query("pid").isPresent() ? figures.of(input.queryNumber("pid", 0)) : figures.read());
    }

    JsonObject state(String language) {
        return new JsonObject()
                .put(
                        "bot",
                        new JsonObject()
                                .put("id", Person.BOT.id())
                                .put("username", Person.BOT.username().orElse(""))
                                .put("name", Person.BOT.name()))
                .put("persons", Shapes.array(telegram.persons(), Shapes::person))
                .put("chats", Shapes.array(telegram.chats(), chat -> Shapes.chat(chat, questions.open(chat.id()))))
                .put("mode", telegram.mode())
                .put("pending", telegram.pending())
                .put("commands", telegram.commands(language))
                .mergeIn(faults.read())
                .put("settings", settings(telegram.settings()))
                .put("now", telegram.now());
    }

    private JsonObject invite(Input input) {
        if (input.body().getBoolean("bot", false)) {
            var bot = telegram.crowd().inviteBot(input.text("name"), input.text("username"));
            return new JsonObject().put("person", Shapes.person(bot));
        }
        var person = telegram.crowd()
                .invite(
                        input.text("name"),
                        input.optionalText("username"),
                        input.optionalText("language"),
                        input.body().getBoolean("admin", false));
        return new JsonObject().put("person", Shapes.person(person)).put("chat", chat(person.id()));
    }

    /** Another language, or none that the client would tell. */
    private JsonObject speak(Input input) {
        var person = input.pathNumber("person");
        if (!input.body().containsKey("language")) {
            throw new IllegalArgumentException("Cannot go on because language is missing");
        }
        var language = input.optionalText("language").filter(word -> !word.isEmpty());
        return new JsonObject().put("person", Shapes.person(telegram.crowd().speak(person, language)));
    }

    private JsonObject gather(Input input) {
        var kind = Kind.valueOf(input.text("kind").toUpperCase(Locale.ROOT));
        if (kind == Kind.PRIVATE) {
            throw new IllegalArgumentException("Cannot open a private chat alone: add a person");
        }
        var chat = telegram.crowd().gather(kind, input.text("title"), input.numbers("members"), input.texts("threads"));
        if (!input.body().getBoolean("bot", true)) {
            telegram.crowd().estrange(chat.id());
        }
        return chat(chat.id());
    }

    private JsonObject chat(long id) {
        return Shapes.chat(telegram.chat(id).orElseThrow(), false);
    }

    private JsonObject adjust(Input input) {
        var body = input.body();
        if (body.containsKey("pid")) {
            figures.watch(input.optionalNumber("pid"));
        }
        return settings(telegram.adjust(before -> {
            var latency =
                    input.optionalNumber("latency").map(Duration::ofMillis).orElse(before.latency());
            if (latency.isNegative()) {
                throw new IllegalArgumentException("Cannot answer before the call");
            }
            var limits = limits(before.limits(), body.getJsonObject("limits", new JsonObject()));
            var knows = body.getJsonObject("knows", new JsonObject());
            return new Settings(
                    latency,
                    body.getBoolean("enforce", before.enforced()),
                    limits,
                    knows.getBoolean("drafts", before.knowsDrafts()),
                    knows.getBoolean("rich", before.knowsRich()),
                    knows.getBoolean("guests", before.knowsGuests()),
                    powers(before.powers(), body.getJsonObject("powers", new JsonObject())));
        }));
    }

    private static Powers powers(Powers before, JsonObject change) {
        return new Powers(
                change.getBoolean("privacy", before.privacy()),
                change.getBoolean("inline", before.inline()),
                change.getBoolean("feedback", before.feedback()),
                change.getBoolean("guests", before.guests()));
    }

    private static JsonObject powers(Powers powers) {
        return new JsonObject()
                .put("privacy", powers.privacy())
                .put("inline", powers.inline())
                .put("feedback", powers.feedback())
                .put("guests", powers.guests());
    }

    private static Limits limits(Limits before, JsonObject change) {
        return new Limits(
                change.getDouble("perSecond", before.perSecond()),
                change.getInteger("burst", before.burst()),
                change.getInteger("perMinute", before.perMinute()),
                change.getInteger("grace", before.grace()),
                change.getInteger("groupPerMinute", before.groupPerMinute()),
                change.getInteger("drafts5", before.draftsShort()),
                change.getInteger("drafts30", before.draftsLong()));
    }

    private JsonObject settings(Settings settings) {
        var limits = settings.limits();
        var json = new JsonObject()
                .put("latency", settings.latency().toMillis())
                .put("enforce", settings.enforced())
                .put(
                        "knows",
                        new JsonObject()
                                .put("drafts", settings.knowsDrafts())
                                .put("rich", settings.knowsRich())
                                .put("guests", settings.knowsGuests()))
                .put("powers", powers(settings.powers()))
                .put(
                        "limits",
                        new JsonObject()
                                .put("perSecond", limits.perSecond())
                                .put("burst", limits.burst())
                                .put("perMinute", limits.perMinute())
                                .put("grace", limits.grace())
                                .put("groupPerMinute", limits.groupPerMinute())
                                .put("drafts5", limits.draftsShort())
                                .put("drafts30", limits.draftsLong()));
        figures.watched().ifPresent(pid -> json.put("pid", pid));
        return json;
    }

    private JsonObject reset() {
        telegram.reset();
        return new JsonObject();
    }
}
