package dev.rill.model.stream;

import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unreachable;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One look at a provider's resource, within a limit of time and of size, and never repeated. Confined to the context on which
 * it begins.
 */
final class Look {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The longest list of models that is about has one megabyte. */
    private static final int LARGEST = 8 << 20;

    private final Provider provider;
    private final Duration longest;
    private final int largest;
    private final WholeBody body;
    private final Promise<Glance> seen = Promise.promise();
    private @Nullable HttpClientRequest request;

    Look(Provider provider) {
        this(provider, LONGEST, LARGEST);
    }

    Look(Provider provider, Duration longest, int largest) {
        this.provider = provider;
        this.longest = longest;
        this.largest = largest;
        this.body = new WholeBody(largest);
    }

    /** To be called on a context: elsewhere the body may have passed before somebody listens to it. */
    Future<Glance> begin(String resource) {
        long alarm = provider.vertx()
                .setTimer(
                        longest.toMillis(), late -> hangUp(Fault.lasting(new Unreachable("no whole answer in time"))));
        provider.get(resource).onComplete(this::connected);
        return seen.future().onComplete(done -> provider.vertx().cancelTimer(alarm));
    }

    private void connected(AsyncResult<HttpClientRequest> result) {
        if (result.failed()) {
            lose(result.cause());
            return;
        }
        HttpClientRequest opened = result.result();
        if (seen.future().isComplete()) {
            opened.reset();
            return;
        }
        request = opened;
        opened.send().onComplete(this::answered);
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (result.failed()) {
            lose(result.cause());
            return;
        }
        HttpClientResponse response = result.result();
        response.exceptionHandler(this::lose);
        response.endHandler(end -> seen.tryComplete(glance(response)));
        response.handler(chunk -> {
            if (!body.feed(chunk.getBytes())) {
                hangUp(WholeBody.beyond(largest, "a document"));
            }
        });
    }

    private void lose(Throwable cause) {
        seen.tryComplete(new Glance.Wrong(Fault.lasting(new Unreachable(Loss.of(cause)))));
    }

    private void hangUp(Fault fault) {
        if (seen.tryComplete(new Glance.Wrong(fault)) && request != null) {
            request.reset();
        }
    }

    private Glance glance(HttpClientResponse response) {
        var json = Json.tree(body.bytes());
        if (response.statusCode() / 100 != 2) {
            ResponseHead head = ResponseHead.of(response.headers(), provider.clock());
            return new Glance.Wrong(Diagnosis.ofStatus(response.statusCode(), head, json));
        }
        return json.<Glance>map(Glance.Seen::new)
                .orElseGet(() -> new Glance.Wrong(Fault.lasting(new Garbled("status 200 without JSON"))));
    }
}
