package dev.rill.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.kernel.Loops;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramConfig;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.DeleteWebhook;
import dev.rill.telegram.method.GetUpdates;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks Telegram for updates, over and over. The offset, which tells Telegram what it may forget, moves only after the
 * updates are committed; after a crash they come again, and the inbox drops those that it has.
 *
 * <p>Failures are answered by growing pauses. A poll that neither answers nor fails for far longer than its time-out is
 * taken for dead and begun anew.
 */
@ApplicationScoped
class LongPolling implements UpdateSource {
    private static final Logger LOG = Logger.getLogger(LongPolling.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BotApi api;
    private final Intake intake;
    private final TelegramConfig config;
    private final Loops time;
    private volatile Instant progress;
    private volatile Optional<Cancellable> polling = Optional.empty();
    private volatile Optional<Long> offset = Optional.empty();
    private volatile int failures;

    LongPolling(BotApi api, Intake intake, TelegramConfig config, Loops time) {
        this.api = api;
        this.intake = intake;
        this.config = config;
        this.time = time;
        this.progress = time.now();
    }

    @Override
    public boolean isChosen() {
        return config.webhookUrl().isEmpty();
    }

    @Override
    public Uni<Void> open() {
        return api.call(new DeleteWebhook())
                .onFailure(TelegramException.class)
                .recoverWithNull()
                .invoke(this::begin);
    }

    @Override
    public void close() {
        polling.ifPresent(Cancellable::cancel);
        polling = Optional.empty();
    }

    @Override
    public Instant lastProgress() {
        return progress;
    }

    /** A connection can die so that nobody is told; then the poll would wait for ever. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        Duration patience = config.pollingTimeout().multipliedBy(2).plus(LONGEST_PAUSE);
        if (polling.isPresent() && progress.plus(patience).isBefore(time.now())) {
            LOG.warnf("no answer from Telegram for %d s: polling begins anew", patience.toSeconds());
            progress = time.now();
            close();
            begin();
        }
    }

    private void begin() {
        polling = Optional.of(Multi.createBy()
                .repeating()
                .uni(this::pollOnce)
                .indefinitely()
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "polling ended, which it never should")));
    }

    private Uni<Boolean> pollOnce() {
        int timeout = (int) config.pollingTimeout().toSeconds();
        return api.call(new GetUpdates(offset.orElse(null), MOST_AT_ONCE, timeout, AllowedUpdates.NAMES))
                .chain(this::keep)
                .invoke(() -> {
                    progress = time.now();
                    failures = 0;
                })
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(this::pause);
    }

    private Uni<Void> keep(JsonNode answer) {
        List<JsonNode> updates = new ArrayList<>(answer.size());
        answer.forEach(updates::add);
        return intake.accept(updates)
                .invoke(() -> updates.stream()
                        .mapToLong(update -> update.path("update_id").asLong())
                        .max()
                        .ifPresent(newest -> offset = Optional.of(newest + 1)));
    }

    private Uni<Boolean> pause(Throwable failure) {
        int before = failures;
        failures = before + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, 6));
        String reason = failure instanceof TelegramException refusal ? explain(refusal.failure()) : failure.toString();
        if (before == 0 || before % 10 == 0) {
            LOG.warnf("cannot fetch updates: %s", reason);
        }
        return time.pause(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .replaceWith(false);
    }

    private static String explain(TelegramFailure failure) {
        return switch (failure) {
            case TelegramFailure.Conflict conflict ->
                "another program fetches this bot's updates, or a webhook is set (409). Stop the other one, or give this"
                        + " one a bot of its own.";
            case TelegramFailure.Unauthorized wrong ->
                "Telegram does not know this token any more (401). Get the current one from @BotFather and set"
                        + " TELEGRAM_BOT_TOKEN.";
            case TelegramFailure.Unreachable away -> "Telegram cannot be reached (" + away.reason() + ").";
            case TelegramFailure.Garbled garbled ->
                "what answers at TELEGRAM_API_URL is not the Bot API (HTTP " + garbled.status() + ").";
            default -> failure.toString();
        };
    }
}
