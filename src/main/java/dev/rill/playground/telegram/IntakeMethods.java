package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** How the bot wants its updates. */
final class IntakeMethods {
    private static final int USUAL_CONNECTIONS = 40;
    private static final int MOST_CONNECTIONS = 100;
    private final Updates updates;

    IntakeMethods(Updates updates) {
        this.updates = updates;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("setwebhook", this::set);
        methods.put("deletewebhook", this::delete);
        methods.put("getwebhookinfo", attempt -> updates.info());
    }

    private Object set(Attempt attempt) {
        var parameters = attempt.parameters;
        var url = parameters.text("url", "").strip();
        if (!url.isEmpty() && !isHttp(url)) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        var secret = Optional.ofNullable(parameters.text("secret_token")).filter(value -> !value.isEmpty());
        if (secret.isPresent() && !secret.get().matches("[A-Za-z0-9_-]{1,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        var connections = Math.clamp(parameters.number("max_connections", USUAL_CONNECTIONS), 1, MOST_CONNECTIONS);
        updates.hook(new Hook(url, secret, connections), parameters);
        return true;
    }

    private static boolean isHttp(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Object delete(Attempt attempt) {
        updates.unhook(attempt.parameters.flag("drop_pending_updates"));
        return true;
    }
}
