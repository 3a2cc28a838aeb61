package dev.rill.model.stream;

import dev.rill.model.ModelFailure.Unreachable;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole answer, within a limit of time and of size, and never repeated. Confined to the context on which
 * it begins.
 */
final class Fetch {
    private final Provider provider;
    private final Duration longest;
    private final int largest;
    private final String what;
    private final WholeBody body;
    private final Promise<Delivery> delivered = Promise.promise();
    private @Nullable HttpClientRequest request;

    /** @param what the answer is, for whoever reads that it was too large */
    Fetch(Provider provider, Duration longest, int largest, String what) {
        this.provider = provider;
        this.longest = longest;
        this.largest = largest;
        this.what = what;
        this.body = new WholeBody(largest);
    }

    /** To be called on a context: elsewhere the body may have passed before somebody listens to it. */
    Future<Delivery> begin(Future<HttpClientRequest> opening, Optional<Buffer> content) {
        long alarm = provider.vertx()
                .setTimer(
                        longest.toMillis(), late -> hangUp(Fault.lasting(new Unreachable("no whole answer in time"))));
        opening.onComplete(result -> connected(result, content));
        return delivered.future().onComplete(done -> provider.vertx().cancelTimer(alarm));
    }

    private void connected(AsyncResult<HttpClientRequest> result, Optional<Buffer> content) {
        if (result.failed()) {
            lose(result.cause());
            return;
        }
        HttpClientRequest opened = result.result();
        if (delivered.future().isComplete()) {
            opened.reset();
            return;
        }
        request = opened;
        content.map(opened::send).orElseGet(opened::send).onComplete(this::answered);
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (result.failed()) {
            lose(result.cause());
            return;
        }
        HttpClientResponse response = result.result();
        response.exceptionHandler(this::lose);
        response.endHandler(end -> delivered.tryComplete(delivery(response)));
        response.handler(chunk -> {
            if (!body.feed(chunk.getBytes())) {
                hangUp(WholeBody.beyond(largest, what));
            }
        });
    }

    private void lose(Throwable cause) {
        delivered.tryComplete(new Delivery.Wrong(Fault.lasting(new Unreachable(Loss.of(cause)))));
    }

    private void hangUp(Fault fault) {
        if (delivered.tryComplete(new Delivery.Wrong(fault)) && request != null) {
            request.reset();
        }
    }

    private Delivery delivery(HttpClientResponse response) {
        if (response.statusCode() / 100 == 2) {
            return new Delivery.Came(Buffer.buffer(body.bytes()));
        }
        ResponseHead head = ResponseHead.of(response.headers(), provider.clock());
        return new Delivery.Wrong(Diagnosis.ofStatus(response.statusCode(), head, Json.tree(body.bytes())));
    }
}
