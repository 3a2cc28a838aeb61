package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Bot API over HTTP: token, parameters, envelope. */
final class BotApi {
    private static final String ROOT = "/playground/telegram/";
    private static final long LARGEST_BODY = 1 << 20;
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,80}");
    private final BotCalls calls;

    BotApi(BotCalls calls) {
        this.calls = calls;
    }

    void mount(Router router) {
        router.route(ROOT + "*").consumes("multipart/form-data").handler(this::readForm);
        router.route(ROOT + "*")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> handle(context, () -> parameters(context)))
                .failureHandler(BotApi::refuse);
    }

    private void readForm(RoutingContext context) {
        FormCall.read(
                context.request(),
                form -> handle(context, () -> parameters(context, new JsonObject(), form.uploads())),
                () -> refuse(context));
    }

    private static void refuse(RoutingContext context) {
        answer(context, Answers.refusal(Refusal.badRequest("can't parse request")));
    }

    private void handle(RoutingContext context, Supplier<Parameters> parameters) {
        try {
            call(context, parameters);
        } catch (Refusal refusal) {
            answer(context, Answers.refusal(refusal));
        }
    }

    private void call(RoutingContext context, Supplier<Parameters> parameters) {
        var path = context.normalizedPath().substring(ROOT.length());
        var slash = path.indexOf('/');
        if (!path.startsWith("bot") || slash < 0) {
            throw Refusal.notFound("Not Found");
        }
        var token = path.substring("bot".length(), slash).replace("%3A", ":").replace("%3a", ":");
        if (!TOKEN.matcher(token).matches()) {
            throw Refusal.notFound("Not Found");
        }
        if (!token.equals(SimulatedTelegram.TOKEN)) {
            throw Refusal.unauthorized();
        }
        var takeBack = calls.call(path.substring(slash + 1), parameters.get(), reply -> answer(context, reply));
        if (!context.response().ended()) {
            context.response().closeHandler(closed -> takeBack.run());
        }
    }

    private static Parameters parameters(RoutingContext context) {
        return parameters(context, json(context.body().buffer()), Map.of());
    }

    private static Parameters parameters(RoutingContext context, JsonObject values, Map<String, Upload> uploads) {
        context.request().formAttributes().forEach(values::put);
        context.queryParams().forEach(values::put);
        return new Parameters(values, uploads);
    }

    private static JsonObject json(@Nullable Buffer body) {
        if (body == null || body.length() == 0 || body.getByte(0) != '{') {
            return new JsonObject();
        }
        try {
            return body.toJsonObject();
        } catch (DecodeException malformed) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static void answer(RoutingContext context, Reply reply) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        switch (reply) {
            case Reply.Json json -> {
                json.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", String.valueOf(seconds)));
                response.setStatusCode(json.status())
                        .putHeader("Content-Type", "application/json")
                        .end(json.body().toBuffer());
            }
            case Reply.Page page ->
                response.setStatusCode(502)
                        .putHeader("Content-Type", "text/html")
                        .end(
                                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
            case Reply.Closed closed -> context.request().connection().close();
        }
    }
}
