package dev.rill.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The floor that the server is measured against: a bot that polls, asks the model and grows its answers by paced
 * edits, on bare Vert.x and a single event loop. No storage, no history, no markup, no commands; what it holds is lost
 * when it ends. It keeps Telegram's limits all the same and shows every answer exactly, otherwise its figures would
 * mean nothing.
 *
 * <p>Reads the same environment as the server: {@code TELEGRAM_API_URL}, {@code TELEGRAM_BOT_TOKEN}, {@code
 * OPENAI_BASE_URL}, {@code OPENAI_API_KEY}, {@code OPENAI_MODEL}.
 */
final class FloorBot {

    private static final long POLL_AGAIN_MILLIS = 500;

    private final Map<Long, FloorChat> chats = new HashMap<>();
    private final Vertx vertx;
    private final FloorWires wires;
    private long offset;

    private FloorBot(Vertx vertx, FloorWires wires) {
        this.vertx = vertx;
        this.wires = wires;
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        FloorBot bot = new FloorBot(vertx, FloorWires.of(vertx, System.getenv()));
        vertx.runOnContext(start -> bot.poll());
    }

    private void poll() {
        JsonObject request = new JsonObject().put("offset", offset).put("timeout", 30);
        wires.telegram("getUpdates", request.toBuffer())
                .compose(response -> response.body())
                .map(body -> body.toJsonObject().getJsonArray("result"))
                .onSuccess(this::take)
                .onFailure(failure -> vertx.setTimer(POLL_AGAIN_MILLIS, again -> poll()));
    }

    private void take(JsonArray updates) {
        if (!updates.isEmpty()) {
            offset = updates.getJsonObject(updates.size() - 1).getLong("update_id") + 1;
        }
        poll();
        for (int at = 0; at < updates.size(); at++) {
            hear(updates.getJsonObject(at).getJsonObject("message"));
        }
    }

    private void hear(@Nullable JsonObject message) {
        if (message != null && message.containsKey("text")) {
            long chat = message.getJsonObject("chat").getLong("id");
            chats.computeIfAbsent(chat, id -> new FloorChat(id, vertx, wires)).ask(message.getString("text"));
        }
    }
}
