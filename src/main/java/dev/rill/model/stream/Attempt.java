package dev.rill.model.stream;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unreachable;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. Lives on the context of its exchange; only {@link #tick} is called from elsewhere.
 *
 * <p>A request whose response has ended is never reset: over HTTP/1.1 that would close the connection under the next
 * request (Vert.x issue 6294). After the answer's end the rest of the bytes is read, so that the connection can serve
 * again; one that was paused cannot (Vert.x issue 5663) and is closed.
 */
final class Attempt implements AnswerSink, StallWatch.Watched {
    /** After the answer, for its figures and the end of the bytes. */
    private static final int LINGER_TICKS = 5;

    private final Provider provider;
    private final Lines lines;
    private final Context context;
    private final AnswerReader reader;
    private final Exchange exchange;
    private final int begun;
    private volatile int lastLife;
    private volatile int patience;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse response;
    private long received;
    private boolean ended;
    private boolean over;
    private boolean paused;
    private boolean everPaused;

    Attempt(Provider provider, Context context, AnswerReader reader, Exchange exchange) {
        this.provider = provider;
        this.lines = provider.lines();
        this.context = context;
        this.reader = reader;
        this.exchange = exchange;
        this.begun = lines.watch().now();
        this.lastLife = begun;
        this.patience = lines.firstWordTicks();
    }

    void open(Dialogue dialogue) {
        lines.watch().add(this);
        if (!lines.ramp().enter(() -> context.runOnContext(turn -> connect(dialogue)))) {
            fail(Fault.lasting(new Unreachable("too many requests wait for a connection")));
        }
    }

    /** Nobody listens any more: the provider is told to stop. */
    void abandon() {
        ended = true;
        if (over) {
            return;
        }
        leave();
        if (paused && response != null) {
            response.handler(rest -> {}).endHandler(end -> letGo()).resume();
        }
        if (request != null) {
            request.reset();
        }
    }

    void pause() {
        if (!paused && !over && response != null) {
            paused = true;
            everPaused = true;
            response.pause();
        }
    }

    void resume() {
        if (paused && !over && response != null) {
            paused = false;
            lastLife = lines.watch().now();
            response.resume();
        }
    }

    @Override
    public void tell(ModelEvent event) {
        if (ended) {
            return;
        }
        patience = lines.silenceTicks();
        exchange.tell(event);
    }

    @Override
    public void complete(ModelEvent.Completed end) {
        if (ended) {
            return;
        }
        ended = true;
        exchange.complete(end);
    }

    @Override
    public void fail(Fault fault) {
        if (ended) {
            return;
        }
        abandon();
        exchange.fail(fault);
    }

    @Override
    public void tick(int now) {
        if (now - lastLife > patience) {
            context.runOnContext(turn -> stalled(now));
        }
        if (now - begun > lines.answerTicks()) {
            context.runOnContext(turn -> exceeded("the longest time"));
        }
    }

    private void connect(Dialogue dialogue) {
        if (over) {
            lines.ramp().leave();
            return;
        }
        provider.post(dialogue.resource()).onComplete(result -> connected(result, dialogue));
    }

    private void connected(AsyncResult<HttpClientRequest> result, Dialogue dialogue) {
        lines.ramp().leave();
        if (result.failed()) {
            fail(Fault.passing(new Unreachable(Loss.of(result.cause()))));
            return;
        }
        HttpClientRequest opened = result.result();
        if (over) {
            opened.reset();
            return;
        }
        request = opened;
        opened.send(Buffer.buffer(dialogue.body())).onComplete(this::answered);
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (over) {
            return;
        }
        if (result.failed()) {
            broken(result.cause());
            return;
        }
        HttpClientResponse opened = result.result();
        response = opened;
        ResponseBody body = body(opened);
        opened.exceptionHandler(this::broken);
        opened.endHandler(end -> arrived(body));
        opened.handler(chunk -> received(body, chunk));
    }

    private ResponseBody body(HttpClientResponse opened) {
        int status = opened.statusCode();
        if (status / 100 == 2) {
            return new AnswerBody(reader, this, lines.limits().pieceBytes());
        }
        return new RefusalBody(status, ResponseHead.of(opened.headers(), provider.clock()), this);
    }

    private void received(ResponseBody body, Buffer chunk) {
        if (over) {
            return;
        }
        lastLife = lines.watch().now();
        received += chunk.length();
        if (received > lines.limits().answerBytes()) {
            exceeded("the largest size");
            return;
        }
        if (!exchange.guarded(() -> body.feed(chunk.getBytes()))) {
            abandon();
            return;
        }
        if (reader.finished()) {
            patience = LINGER_TICKS;
            return;
        }
        if (exchange.hasEnough()) {
            pause();
        }
    }

    private void arrived(ResponseBody body) {
        if (over) {
            return;
        }
        leave();
        letGo();
        exchange.guarded(() -> {
            body.end();
            return true;
        });
    }

    private void broken(Throwable cause) {
        if (over) {
            return;
        }
        leave();
        request = null;
        String why = Loss.of(cause);
        Fault fault = exchange.hasTold()
                ? Fault.lasting(new CutOff(why))
                : Fault.passing(new Unreachable(why + ", before the first word"));
        reader.over(fault, this);
    }

    private void stalled(int now) {
        if (over || paused || now - lastLife <= patience) {
            return;
        }
        long silence = lines.watch().tick().multipliedBy(patience).toMillis();
        reader.over(Fault.lasting(new Stalled("silent for " + silence + " ms")), this);
        abandon();
    }

    private void exceeded(String limit) {
        if (!over) {
            reader.over(Fault.lasting(new CutOff("beyond " + limit + " of an answer")), this);
            abandon();
        }
    }

    /** The response has ended and its request must not be touched any more. */
    private void letGo() {
        if (everPaused && request != null && request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        }
        request = null;
    }

    private void leave() {
        over = true;
        lines.watch().remove(this);
    }
}
