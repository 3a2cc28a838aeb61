package dev.rill.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.kernel.Loops;
import dev.rill.kernel.Secret;
import dev.rill.storage.Keepsakes;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramConfig;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.method.SetWebhook;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Telegram delivers updates here. 200 means committed; anything that we cannot keep now is answered so that Telegram
 * tries again. Without the right secret nothing is read. The route exists in webhook mode only, and nothing else is served
 * on the public port.
 */
@ApplicationScoped
class Webhook implements UpdateSource {
    private static final Logger LOG = Logger.getLogger(Webhook.class);
    private static final String PATH = "/telegram/webhook";
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final long LARGEST_BODY = 1 << 20;
    private static final int CONNECTIONS = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final BotApi api;
    private final Intake intake;
    private final Keepsakes keepsakes;
    private final TelegramConfig config;
    private final Loops time;
    private volatile Optional<byte[]> secret = Optional.empty();
    private volatile boolean registered;

    Webhook(BotApi api, Intake intake, Keepsakes keepsakes, TelegramConfig config, Loops time) {
        this.api = api;
        this.intake = intake;
        this.keepsakes = keepsakes;
        this.config = config;
        this.time = time;
    }

    @Override
    public boolean isChosen() {
        return config.webhookUrl().isPresent();
    }

    @Override
    public Uni<Void> open() {
        return findSecret().chain(found -> {
            secret = Optional.of(found.getBytes(StandardCharsets.UTF_8));
            return register(found, 0);
        });
    }

    @Override
    public void close() {
        secret = Optional.empty();
    }

    /** A webhook waits to be called: once registered, silence is no sign of trouble. */
    @Override
    public Instant lastProgress() {
        return registered ? time.now() : Instant.EPOCH;
    }

    void serve(@Observes Router router) {
        if (isChosen()) {
            router.post(PATH)
                    .handler((PlatformHandler) this::authenticate)
                    .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                    .handler(this::receive);
        }
    }

    private void authenticate(RoutingContext call) {
        String given =
                Optional.ofNullable(call.request().getHeader(SECRET_HEADER)).orElse("");
        boolean right = secret.map(wanted -> MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
        if (right) {
            call.next();
        } else {
            call.response().setStatusCode(secret.isPresent() ? 401 : 503).end();
        }
    }

    private void receive(RoutingContext call) {
        HttpServerResponse response = call.response();
        Optional<JsonNode> update = read(call.body().buffer());
        if (update.isEmpty()) {
            LOG.warn("a webhook call was no JSON and was dropped");
            response.end();
            return;
        }
        intake.accept(List.of(update.get())).subscribe().with(done -> response.end(), failure -> {
            LOG.warnf("cannot keep an update: %s", failure.toString());
            response.setStatusCode(503).putHeader("Retry-After", "2").end();
        });
    }

    private static Optional<JsonNode> read(@Nullable Buffer body) {
        if (body == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TelegramJson.MAPPER.readTree(body.getBytes()));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private Uni<String> findSecret() {
        return config.webhookSecret()
                .map(Secret::reveal)
                .map(given -> Uni.createFrom().item(given))
                .orElseGet(() -> keepsakes.keep("webhook-secret", newSecret()));
    }

    private static String newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private Uni<Void> register(String secretToken, int failures) {
        String base = config.webhookUrl().orElseThrow().toString();
        String url = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH;
        return api.call(new SetWebhook(url, secretToken, CONNECTIONS, AllowedUpdates.NAMES))
                .invoke(() -> {
                    registered = true;
                    LOG.info("the webhook is registered with Telegram");
                })
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "cannot register the webhook: %s. Telegram wants a public https address on port 443, 80, 88 or"
                                    + " 8443 in TELEGRAM_WEBHOOK_URL.",
                            failure.failure());
                    Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
                    return time.pause(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                            .chain(() -> register(secretToken, failures + 1));
                });
    }
}
