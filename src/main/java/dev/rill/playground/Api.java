package dev.rill.playground;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The frame of the JSON API: who may call, how bodies are read, how answers and mistakes are written. */
final class Api {
    private static final String ROOT = "/playground/api";
    private static final long LARGEST_BODY = 16 << 20;
    private final Router router;

    Api(Router router) {
        this.router = router;
        router.route(ROOT + "/*").handler(Api::guard);
        router.route(ROOT + "/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    }

    /** Only this machine's own pages and programs: a foreign page must not reach it through a friendly name. */
    private static void guard(RoutingContext context) {
        var host = Optional.ofNullable(context.request().authority())
                .map(HostAndPort::host)
                .orElse("");
        var origin = Optional.ofNullable(context.request().getHeader("Origin"));
        if (!isLocalName(host) || !origin.map(Api::isLocal).orElse(true)) {
            answer(context, 403, error("Only this machine may use the playground"));
            return;
        }
        context.next();
    }

    private static boolean isLocal(String address) {
        try {
            return isLocalName(
                    Optional.ofNullable(URI.create(address).getHost()).orElse(""));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isLocalName(String name) {
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    void get(String path, Function<Input, JsonObject> work) {
        on(HttpMethod.GET, path, work);
    }

    void post(String path, Function<Input, JsonObject> work) {
        on(HttpMethod.POST, path, work);
    }

    void delete(String path, Function<Input, JsonObject> work) {
        on(HttpMethod.DELETE, path, work);
    }

    private void on(HttpMethod method, String path, Function<Input, JsonObject> work) {
        router.route(method, ROOT + path)
                .handler(context -> answering(context, () -> answer(context, 200, work.apply(Input.of(context)))));
    }

    /** A question whose answer may take its time. */
    void getLater(String path, Function<Input, CompletionStage<JsonObject>> work) {
        router.get(ROOT + path)
                .handler(context -> answering(
                        context,
                        () -> work.apply(Input.of(context)).whenComplete((json, failure) -> {
                            if (failure != null) {
                                answer(context, 500, error("It failed"));
                                return;
                            }
                            answer(context, 200, json);
                        })));
    }

    /** A route that answers in its own way. */
    void raw(String path, java.util.function.Consumer<RoutingContext> work) {
        router.get(ROOT + path).handler(context -> answering(context, () -> work.accept(context)));
    }

    private static void answering(RoutingContext context, Runnable work) {
        try {
            work.run();
        } catch (NoSuchElementException unknown) {
            answer(context, 404, error(String.valueOf(unknown.getMessage())));
        } catch (Refusal refusal) {
            answer(context, 400, error(refusal.description()));
        } catch (IllegalArgumentException | DecodeException | ClassCastException wrong) {
            answer(context, 400, error(String.valueOf(wrong.getMessage())));
        }
    }

    private static JsonObject error(String sentence) {
        return new JsonObject().put("error", sentence);
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(bytes(body));
    }

    private static Buffer bytes(JsonObject body) {
        return body.toBuffer();
    }
}
