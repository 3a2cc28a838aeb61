package dev.rill.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One chat of the floor: its questions one after the other, each answer's first words at once, then edits 1.5 seconds
 * apart, and the last one the moment the model has ended. At most one call is on its way, and after a 429 none is made
 * until its time is over. Lives on the event loop.
 */
final class FloorChat {

    private static final long INTERVAL_MILLIS = 1500;
    private static final long RETRY_MILLIS = 1000;

    private final long id;
    private final Vertx vertx;
    private final FloorWires wires;
    private final Queue<String> questions = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private boolean answering;
    private boolean complete;
    private boolean calling;
    private boolean closed;
    private long message;
    private int shown;
    private long notBefore;
    private long timer = -1;

    FloorChat(long id, Vertx vertx, FloorWires wires) {
        this.id = id;
        this.vertx = vertx;
        this.wires = wires;
    }

    /** Answers the question as soon as those before it are answered. */
    void ask(String question) {
        questions.add(question);
        if (!answering) {
            next();
        }
    }

    private void next() {
        String question = questions.poll();
        answering = question != null;
        if (question != null) {
            text.setLength(0);
            shown = 0;
            message = 0;
            notBefore = 0;
            complete = false;
            wires.model(question).onSuccess(this::listen).onFailure(failure -> end());
        }
    }

    private void listen(HttpClientResponse response) {
        TokenReader reader = new TokenReader(text);
        response.handler(chunk -> {
            reader.read(chunk);
            publish();
        });
        response.exceptionHandler(failure -> end());
        response.endHandler(ended -> end());
    }

    private void end() {
        complete = true;
        notBefore = closed ? notBefore : 0;
        if (timer >= 0 && !closed && vertx.cancelTimer(timer)) {
            timer = -1;
        }
        publish();
    }

    private void publish() {
        if (calling || timer >= 0) {
            return;
        }
        if (text.length() > shown) {
            show();
        } else if (complete && answering) {
            next();
        }
    }

    private void show() {
        long wait = notBefore - now();
        if (wait > 0) {
            timer = vertx.setTimer(wait, due -> {
                timer = -1;
                closed = false;
                publish();
            });
            return;
        }
        calling = true;
        int length = text.length();
        notBefore = now() + INTERVAL_MILLIS;
        call().onSuccess(response -> answered(response, length)).onFailure(failure -> later(RETRY_MILLIS));
    }

    private Future<HttpClientResponse> call() {
        String quoted = Json.encode(text.toString());
        return message == 0
                ? wires.telegram("sendMessage", json("{\"chat_id\":" + id + ",\"text\":" + quoted + "}"))
                : wires.telegram(
                        "editMessageText",
                        json("{\"chat_id\":" + id + ",\"message_id\":" + message + ",\"text\":" + quoted + "}"));
    }

    private static Buffer json(String json) {
        return Buffer.buffer(json);
    }

    /** Bodies are read only where something is to be learned from them: the new message's id, or how long to wait. */
    private void answered(HttpClientResponse response, int length) {
        if (response.statusCode() != 200) {
            response.body().map(FloorChat::retryAfter).otherwise(RETRY_MILLIS).onSuccess(this::later);
            return;
        }
        shown = length;
        if (message != 0) {
            free();
            return;
        }
        response.body()
                .map(body -> body.toJsonObject().getJsonObject("result").getLong("message_id"))
                .onSuccess(sent -> {
                    message = sent;
                    free();
                });
    }

    private static long retryAfter(Buffer body) {
        JsonObject parameters = body.toJsonObject().getJsonObject("parameters", new JsonObject());
        return parameters.getInteger("retry_after", 1) * 1000L;
    }

    private void free() {
        calling = false;
        if (complete) {
            notBefore = 0;
        }
        publish();
    }

    private void later(long millis) {
        calling = false;
        closed = true;
        notBefore = now() + millis;
        publish();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
