package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The bot's side: finds the method, lets faults and limits have their say, carries the call out, writes it down, and sends
 * the reply when its time has come. A call takes effect when it arrives, whenever its reply leaves.
 */
final class BotCalls {
    private static final int MOST_HOLDS = 1_000;
    private static final String GET_UPDATES = "getupdates";
    private final World world;
    private final Faults faults;
    private final Updates updates;
    private final PeoplesSide people;
    private final Mishaps mishaps;
    private final Map<String, Method> methods = new HashMap<>();
    private final List<Hold> holds = new ArrayList<>();
    private final Map<String, Long> made = new TreeMap<>();
    private long holdCounter;

    BotCalls(World world, Faults faults, Courier courier) {
        this.world = world;
        this.faults = faults;
        this.updates = new Updates(world, courier, this::answeredCall);
        var hearing = new Hearing(world, updates);
        var hosts = new Hosts(world, hearing);
        var migration = new Migration(world, hearing);
        this.mishaps = new Mishaps(world, hosts, migration);
        this.people = new PeoplesSide(
                new Crowd(world, updates, hearing, hosts, migration), hosts, new Callers(world, updates, hearing));
        new MessageMethods(world).addTo(methods);
        new DraftMethods(world).addTo(methods);
        new QueryMethods(world).addTo(methods);
        new InlineMethods(world).addTo(methods);
        new ReadMethods(world).addTo(methods);
        new HostMethods(hosts).addTo(methods);
        new IntakeMethods(updates).addTo(methods);
        new CommandMethods(world).addTo(methods);
    }

    Updates updates() {
        return updates;
    }

    PeoplesSide people() {
        return people;
    }

    /** Those whom the bot meets: everything that they do reaches it in the same way. */
    record PeoplesSide(Crowd crowd, Hosts hosts, Callers callers) {}

    /**
     * Carries out one call.
     *
     * @param sink gets the reply, once, on any thread
     * @return takes a waiting poll back when its connection is closed
     */
    Runnable call(String method, Parameters parameters, Consumer<Reply> sink) {
        var name = method.toLowerCase(Locale.ROOT);
        return world.locked(() -> {
            var chat = target(parameters);
            var fault = faults.strike(name, parameters, chat);
            if (name.equals(GET_UPDATES)) {
                return poll(parameters, fault, sink);
            }
            carryOut(method, new Attempt(world, parameters, chat), chat, fault, sink);
            return () -> {};
        });
    }

    private Optional<Chat> target(Parameters parameters) {
        var named = parameters.number("chat_id");
        if (named.isPresent()) {
            return world.find(named.getAsLong());
        }
        return by(
                        parameters,
                        "inline_message_id",
                        id -> world.inline.message(id).map(InlineMessage::chat))
                .or(() -> by(
                        parameters, "callback_query_id", id -> world.query(id).map(Query::chat)))
                .or(() -> by(
                        parameters,
                        "inline_query_id",
                        id -> world.inline.query(id).map(InlineQuery::chat)))
                .or(() -> by(
                        parameters,
                        "guest_query_id",
                        id -> world.inline.query(id).map(InlineQuery::chat)))
                .flatMap(world::find);
    }

    private static Optional<Long> by(Parameters parameters, String name, Function<String, Optional<Long>> chat) {
        return Optional.ofNullable(parameters.text(name)).flatMap(chat);
    }

    private Runnable poll(Parameters parameters, Optional<Fault> fault, Consumer<Reply> sink) {
        var broken = fault.flatMap(Mishaps::brokenReply);
        if (broken.isPresent()) {
            sink.accept(broken.get());
            return () -> {};
        }
        var delay = delay(fault);
        try {
            return updates.poll(parameters, envelope -> send(delay, () -> sink.accept(Answers.of(envelope))));
        } catch (Refusal refusal) {
            sink.accept(Answers.refusal(refusal));
            return () -> {};
        }
    }

    private void carryOut(
            String method, Attempt attempt, Optional<Chat> chat, Optional<Fault> fault, Consumer<Reply> sink) {
        var nanos = world.time.nanos();
        var broken = fault.flatMap(Mishaps::brokenReply);
        var judged = broken.orElseGet(() -> judge(method, attempt, chat, fault));
        var reply = fault.filter(one -> one.kind() == FaultKind.CUT).isPresent() ? new Reply.Closed() : judged;
        var delay = delay(fault);
        Runnable send = () -> send(delay, () -> sink.accept(reply));
        chat.ifPresentOrElse(
                target -> {
                    var number = world.nextCall();
                    var hold = hold(target, method);
                    world.log(
                            target,
                            note(number, nanos, target, method, attempt, reply, fault, delay, hold.isPresent()));
                    hold.ifPresentOrElse(one -> one.keep(number, send), send);
                },
                send);
    }

    private Reply judge(String method, Attempt attempt, Optional<Chat> chat, Optional<Fault> fault) {
        var name = method.toLowerCase(Locale.ROOT);
        try {
            fault.ifPresent(one -> mishaps.before(one, name, attempt, chat));
            var known = Optional.ofNullable(methods.get(name))
                    .filter(found -> world.settings().knows(name))
                    .orElseThrow(() -> Refusal.notFound("Not Found: method not found"));
            made.merge(name, 1L, Long::sum);
            var result = known.apply(attempt);
            fault.ifPresent(Mishaps::after);
            return Answers.ok(result);
        } catch (Refusal refusal) {
            return Answers.refusal(refusal);
        } catch (ClassCastException wrongType) {
            return Answers.refusal(Refusal.badRequest("can't parse parameters: a field has the wrong type"));
        }
    }

    private Duration delay(Optional<Fault> fault) {
        var slowness = fault.filter(one -> one.kind() == FaultKind.SLOW)
                .map(Fault::measure)
                .orElse(Duration.ZERO);
        return world.settings().latency().plus(slowness);
    }

    private void send(Duration delay, Runnable reply) {
        if (delay.isZero()) {
            reply.run();
            return;
        }
        world.time.after(delay, reply);
    }

    private Call note(
            long number,
            long nanos,
            Chat chat,
            String method,
            Attempt attempt,
            Reply reply,
            Optional<Fault> fault,
            Duration delay,
            boolean held) {
        var json = reply instanceof Reply.Json answer ? Optional.of(answer) : Optional.<Reply.Json>empty();
        return new Call(
                number,
                world.time.millis(),
                nanos,
                chat.id,
                method,
                attempt.message,
                attempt.content,
                attempt.rich,
                attempt.keyboard,
                json.map(Reply.Json::status).orElse(reply instanceof Reply.Page ? 502 : 0),
                json.map(answer -> answer.body().getString("description")),
                json.flatMap(Reply.Json::retryAfter).orElse(0),
                delay,
                held,
                attempt.ruling.violation(),
                attempt.ruling.penalised(),
                fault.map(Fault::kind),
                attempt.flaw,
                chat.newestUpdate);
    }

    /** How often each method was called, by its name in small letters; what a fault kept away does not count. */
    Map<String, Long> made() {
        return Map.copyOf(made);
    }

    Hold hold(long chat, Optional<String> method) {
        return world.locked(() -> {
            holds.removeIf(Hold::spent);
            if (holds.size() >= MOST_HOLDS) {
                throw new IllegalArgumentException("Cannot hold more than " + MOST_HOLDS + " calls");
            }
            var hold = new Hold(world, "h" + ++holdCounter, chat, method);
            holds.add(hold);
            return hold;
        });
    }

    Optional<Hold> findHold(String id) {
        return world.locked(
                () -> holds.stream().filter(hold -> hold.id().equals(id)).findFirst());
    }

    private Optional<Hold> hold(Chat chat, String method) {
        return holds.isEmpty()
                ? Optional.empty()
                : holds.stream().filter(hold -> hold.wants(chat, method)).findFirst();
    }

    void releaseAll() {
        List.copyOf(holds).forEach(Hold::release);
        holds.clear();
    }

    /** A webhook may answer with a call; nobody hears how it went. */
    private void answeredCall(JsonObject body) {
        var method = String.valueOf(body.getValue("method"));
        if (!method.equalsIgnoreCase(GET_UPDATES)) {
            call(method, new Parameters(body), reply -> {});
        }
    }
}
