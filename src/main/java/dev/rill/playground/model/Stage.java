package dev.rill.playground.model;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stream that a test plays by hand. What is said before the request has come is kept for it; after that every call is
 * written at once, so the test decides what the reader knows at any moment, and nobody sleeps. Thread-safe; things
 * happen in the order of the calls. It speaks Chat Completions, and in other protocols by {@link #text} alone.
 *
 * <pre>
 * Stage stage = model.stage("tell me");
 * stage.role().say("Once upon");     // the reader asks meanwhile, and shows these words
 * stage.say(" a time").cut();        // and now the model dies
 * </pre>
 */
public final class Stage {
    private final Promise<ModelCall> asked = Promise.promise();
    private final Promise<Wire> wire = Promise.promise();
    private final Promise<Void> left = Promise.promise();
    private final Chunks chunks = new Chunks("demo", false);
    private Future<Wire> played = wire.future();

    Stage() {}

    /** The request that this stage answers, when it has come. */
    public Future<ModelCall> asked() {
        return asked.future();
    }

    /** The reader went away before the end. */
    public Future<Void> left() {
        return left.future();
    }

    /** Everything played so far has been handed to the connection; fails when some of it was impossible. */
    public synchronized Future<Void> played() {
        return played.mapEmpty();
    }

    /** The event that most servers begin with; opens the stream. */
    public Stage role() {
        return event(chunks.role());
    }

    /** The next words. */
    public Stage say(String words) {
        return event(chunks.content(Escaped.bytes(words)));
    }

    /** The next words of the model's reasoning. */
    public Stage think(String words) {
        return event(chunks.reasoning(Escaped.bytes(words)));
    }

    /** A page that the words rest on. */
    public Stage cite(String url, String title) {
        return event(chunks.annotations(Citation.toJson(List.of(new Citation(url, title, 0, 0)))));
    }

    /** The event that says why the model stopped: {@code stop}, {@code length}, or what you want to try. */
    public Stage finish(String reason) {
        return event(chunks.finish(reason));
    }

    /** The usage event. */
    public Stage usage(int prompt, int completion) {
        return event(chunks.usage(prompt, completion, 0));
    }

    /** {@code data: [DONE]}. */
    public Stage done() {
        return event(Chunks.DONE);
    }

    /** These very bytes, in one write. */
    public Stage bytes(byte[] raw) {
        return event(Buffer.buffer(raw));
    }

    /** This very text, in one write. */
    public Stage text(String raw) {
        return bytes(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** The body ends here. */
    public Stage end() {
        return play(reader -> reader.end(Buffer.buffer()));
    }

    /** The connection breaks here. */
    public Stage cut() {
        return play(Wire::cut);
    }

    /** In place of a stream: a plain response. Possible before the first event only. */
    public Stage answer(int status, String json) {
        return play(reader -> reader.answer(Refusal.json(status, Buffer.buffer(json))));
    }

    void open(ModelCall call, Wire reader) {
        reader.onLeft(left::tryComplete);
        asked.complete(call);
        wire.complete(reader);
    }

    private Stage event(Buffer event) {
        return play(reader -> reader.write(event));
    }

    private synchronized Stage play(Act act) {
        played = played.compose(reader -> on(reader, act));
        return this;
    }

    private static Future<Wire> on(Wire reader, Act act) {
        var done = Promise.<Wire>promise();
        reader.run(() -> {
            try {
                act.on(reader);
                done.complete(reader);
            } catch (RuntimeException impossible) {
                done.fail(impossible);
            }
        });
        return done.future();
    }

    private interface Act {
        void on(Wire reader);
    }
}
