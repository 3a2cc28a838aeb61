package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What happened and was not confirmed yet, and the one way by which the bot fetches it: a long poll or a webhook. Guarded by
 * the world's lock.
 */
final class Updates {
    private static final int MOST_PENDING = 100_000;
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_POLL = 50;
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final World world;
    private final Courier courier;
    private final Consumer<JsonObject> answeredCall;
    private final TreeMap<Long, Pending> pending = new TreeMap<>();
    private Optional<Set<String>> allowed = Optional.empty();
    private Optional<WebhookDelivery> webhook = Optional.empty();
    private Optional<Poll> waiting = Optional.empty();
    private Optional<JsonObject> lastError = Optional.empty();
    private boolean polled;
    private long counter = 700_000_000;

    private record Poll(int limit, Consumer<JsonObject> sink, Runnable timer) {}

    /** @param answeredCall takes the calls that a webhook puts into its answers */
    Updates(World world, Courier courier, Consumer<JsonObject> answeredCall) {
        this.world = world;
        this.courier = courier;
        this.answeredCall = answeredCall;
    }

    /** Queues an update unless the bot did not ask for its type; gives its number in any case. */
    long add(String type, String lane, Duration life, JsonObject body) {
        return allowed.map(types -> types.contains(type)).orElse(!ONLY_ON_REQUEST.contains(type))
                ? push(lane, life, new JsonObject().put(type, body))
                : ++counter;
    }

    /** Queues an update about a chat, in the chat's order, and remembers it there. */
    long tell(Chat room, String type, Duration life, JsonObject body) {
        var update = add(type, "chat " + room.id, life, body);
        room.remember(update, new JsonObject().put("update_id", update).put(type, body));
        return update;
    }

    /** Queues an update as it is. */
    long push(String lane, Duration life, JsonObject update) {
        var id = ++counter;
        var content = new JsonObject().put("update_id", id).mergeIn(update);
        var added = new Pending(id, lane, content, world.time.millis() + life.toMillis());
        pending.put(id, added);
        if (pending.size() > MOST_PENDING) {
            pending.pollFirstEntry();
        }
        webhook.ifPresent(delivery -> delivery.offer(added));
        answerPoll();
        return id;
    }

    void countFrom(long number) {
        counter = Math.max(counter, number);
    }

    int size() {
        return pending.size();
    }

    String mode() {
        if (webhook.isPresent()) {
            return "webhook";
        }
        return polled ? "polling" : "none";
    }

    void clear() {
        pending.clear();
    }

    /**
     * {@code getUpdates}. The sink is called once: now, when something happens, or when the time is over.
     *
     * @return takes the poll back, for a connection that was closed
     */
    Runnable poll(Parameters parameters, Consumer<JsonObject> sink) {
        if (webhook.isPresent()) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        polled = true;
        allow(parameters);
        endPoll("terminated by other getUpdates request; make sure that only one bot instance is running");
        confirm(parameters.number("offset", 0));
        var limit = (int) Math.clamp(parameters.number("limit", MOST_AT_ONCE), 1, MOST_AT_ONCE);
        var timeout = Math.clamp(parameters.number("timeout", 0), 0, LONGEST_POLL);
        forgetExpired();
        if (!pending.isEmpty() || timeout == 0) {
            sink.accept(result(limit));
            return () -> {};
        }
        return await(limit, timeout, sink);
    }

    private Runnable await(int limit, long timeout, Consumer<JsonObject> sink) {
        var timer = world.time.after(
                Duration.ofSeconds(timeout),
                () -> world.locked(() -> {
                    if (waiting.filter(poll -> poll.sink() == sink).isPresent()) {
                        waiting = Optional.empty();
                        sink.accept(result(limit));
                    }
                }));
        waiting = Optional.of(new Poll(limit, sink, timer));
        return () -> world.locked(() -> {
            if (waiting.filter(poll -> poll.sink() == sink).isPresent()) {
                waiting = Optional.empty();
                timer.run();
            }
        });
    }

    private void confirm(long offset) {
        if (offset > 0) {
            pending.headMap(offset, false).clear();
        }
        while (offset < 0 && pending.size() > -offset) {
            pending.pollFirstEntry();
        }
    }

    private void forgetExpired() {
        var now = world.time.millis();
        pending.values().removeIf(update -> update.expiresAt() <= now);
    }

    private JsonObject result(int limit) {
        var result = new JsonArray();
        pending.values().stream().limit(limit).forEach(update -> result.add(update.content()));
        return new JsonObject().put("ok", true).put("result", result);
    }

    private void answerPoll() {
        waiting.ifPresent(poll -> {
            waiting = Optional.empty();
            poll.timer().run();
            poll.sink().accept(result(poll.limit()));
        });
    }

    private void endPoll(String sentence) {
        waiting.ifPresent(poll -> {
            waiting = Optional.empty();
            poll.timer().run();
            poll.sink().accept(Answers.refused(Refusal.conflict(sentence)));
        });
    }

    private void allow(Parameters parameters) {
        parameters
                .array("allowed_updates")
                .ifPresent(types -> allowed = types.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Set.copyOf(types.stream().map(String::valueOf).toList())));
    }

    /** {@code setWebhook}; an empty URL removes it. */
    void hook(Hook hook, Parameters parameters) {
        allow(parameters);
        unhook(parameters.flag("drop_pending_updates"));
        if (hook.url().isEmpty()) {
            return;
        }
        endPoll("terminated by setWebhook request");
        forgetExpired();
        var delivery = new WebhookDelivery(world, courier, hook, this::wanted, new Outcomes());
        webhook = Optional.of(delivery);
        List.copyOf(pending.values()).forEach(delivery::offer);
    }

    private boolean wanted(long id) {
        var update = pending.get(id);
        if (update != null && update.expiresAt() <= world.time.millis()) {
            pending.remove(id);
            return false;
        }
        return update != null;
    }

    /** {@code deleteWebhook}. */
    void unhook(boolean dropPending) {
        webhook.ifPresent(WebhookDelivery::stop);
        webhook = Optional.empty();
        lastError = Optional.empty();
        polled = false;
        if (dropPending) {
            pending.clear();
        }
    }

    /** {@code getWebhookInfo}. */
    JsonObject info() {
        var info = new JsonObject()
                .put("url", webhook.map(delivery -> delivery.hook().url()).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", pending.size());
        webhook.ifPresent(
                delivery -> info.put("max_connections", delivery.hook().maxConnections()));
        lastError.ifPresent(info::mergeIn);
        allowed.ifPresent(types -> info.put("allowed_updates", new JsonArray(List.copyOf(types))));
        return info;
    }

    private final class Outcomes implements WebhookDelivery.Outcome {
        @Override
        public void delivered(Pending update, Courier.Delivery delivery) {
            pending.remove(update.id());
            delivery.body().ifPresent(answeredCall);
        }

        @Override
        public void failed(String problem) {
            lastError = Optional.of(new JsonObject()
                    .put("last_error_date", world.time.millis() / 1000)
                    .put("last_error_message", problem));
        }
    }
}
