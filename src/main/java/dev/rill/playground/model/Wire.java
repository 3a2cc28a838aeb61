package dev.rill.playground.model;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The way back to one reader: says when the reader is gone, and is silent after that. Counts itself as an active answer
 * for as long as it stands. Belongs to its connection's event loop.
 */
final class Wire {
    private final HttpServerResponse response;
    private final Tally tally;
    private final Context context;
    private Bytes bytes = Bytes.PLAIN;
    private Runnable onLeft = () -> {};
    private boolean over;

    Wire(RoutingContext http, Tally tally) {
        this.response = http.response();
        this.tally = tally;
        this.context = http.vertx().getOrCreateContext();
        tally.begin();
        http.addEndHandler(ended -> left());
    }

    /** Runs it on the event loop that this belongs to; from any thread, in the order of the calls. */
    void run(Runnable action) {
        context.runOnContext(on -> action.run());
    }

    void encode(Bytes encoding) {
        bytes = encoding;
    }

    void onLeft(Runnable action) {
        onLeft = action;
    }

    boolean over() {
        return over;
    }

    boolean full() {
        return response.writeQueueFull();
    }

    void onDrain(Runnable action) {
        response.drainHandler(on -> {
            response.drainHandler(null);
            action.run();
        });
    }

    /** The first write opens the stream. */
    void write(Buffer event) {
        if (over) {
            return;
        }
        if (!response.headWritten()) {
            open();
        }
        // The variant with a handler makes no future, of which there would be one for every word.
        response.write(bytes.next(event), null);
    }

    /** Closes the stream well behind these last events. */
    void end(Buffer events) {
        if (over) {
            return;
        }
        finish();
        if (!response.headWritten()) {
            open();
        }
        response.end(bytes.last(events), null);
    }

    /** A whole answer at once. */
    void answer(Refusal whole) {
        if (over) {
            return;
        }
        finish();
        whole.send(response);
    }

    /** Breaks the connection. */
    void cut() {
        if (over) {
            return;
        }
        finish();
        if (!response.reset()) {
            response.close();
        }
    }

    private void open() {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private void finish() {
        over = true;
        tally.end();
    }

    private void left() {
        if (over) {
            return;
        }
        finish();
        tally.cancelled();
        onLeft.run();
    }
}
