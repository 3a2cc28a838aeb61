package dev.rill.ops;

import dev.rill.kernel.Time;
import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelFailure;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramConfig;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.GetMe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the neighbours whether they know us, and says in plain words what is wrong and what to do. A wrong token or key ends
 * the process; a neighbour that is away does not: it may come back.
 */
@ApplicationScoped
class StartupCheck {
    private static final Logger LOG = Logger.getLogger(StartupCheck.class);
    private static final int MOST_NAMES = 30;

    private final BotApi telegram;
    private final TelegramConfig telegramConfig;
    private final ModelCatalog catalog;
    private final ModelConfig modelConfig;
    private final Time time;

    StartupCheck(
            BotApi telegram, TelegramConfig telegramConfig, ModelCatalog catalog, ModelConfig modelConfig, Time time) {
        this.telegram = telegram;
        this.telegramConfig = telegramConfig;
        this.catalog = catalog;
        this.modelConfig = modelConfig;
        this.time = time;
    }

    /** Only the operator can mend it; the message is the sentence for them. */
    static final class Misconfigured extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misconfigured(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** Completes when Rill may open; fails with {@link Misconfigured} when it cannot work as it is set up. */
    Uni<Void> passed() {
        return catalog.check().invoke(this::judgeModel).chain(() -> askTelegram(0));
    }

    private Uni<Void> askTelegram(int attempt) {
        return telegram.call(new GetMe())
                .invoke(me -> LOG.infof("Telegram knows this bot as @%s", me.username()))
                .replaceWithVoid()
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> tellAndTryAgain(((TelegramException) failure).failure(), attempt));
    }

    /** Told at the second attempt, the fourth, the eighth: a neighbour that is only late needs no word. */
    private Uni<Void> tellAndTryAgain(TelegramFailure failure, int attempt) {
        if (failure instanceof TelegramFailure.Unauthorized) {
            return Uni.createFrom()
                    .failure(new Misconfigured("Telegram does not accept TELEGRAM_BOT_TOKEN. Copy the token again from"
                            + " @BotFather, without spaces or quotes."));
        }
        if (attempt > 0 && Integer.bitCount(attempt) == 1) {
            LOG.warn(explain(failure));
        }
        return time.pause(Duration.ofMillis(Math.min(100L << Math.min(attempt, 8), 10_000)))
                .chain(() -> askTelegram(attempt + 1));
    }

    private String explain(TelegramFailure failure) {
        return switch (failure) {
            case TelegramFailure.Unreachable away ->
                "Telegram cannot be reached at " + telegramConfig.url().getHost() + " (" + away.reason()
                        + "). Rill keeps trying; check the network, or TELEGRAM_API_URL.";
            case TelegramFailure.Garbled garbled ->
                "What answers at " + telegramConfig.url().getHost() + " is not the Bot API (HTTP " + garbled.status()
                        + "). Rill keeps trying; check TELEGRAM_API_URL.";
            default -> "Telegram did not say who this bot is: " + failure + ". Rill keeps trying.";
        };
    }

    private void judgeModel(ModelCatalog.Check answer) {
        Optional<String> wanted = modelConfig.name();
        switch (answer) {
            case ModelCatalog.Offers offers -> judgeName(wanted, offers.names());
            case ModelCatalog.KeepsNoList none -> requireName(wanted, "The provider keeps no list of its models.");
            case ModelCatalog.Refused refused -> judgeRefusal(wanted, refused.failure());
        }
    }

    private static void judgeName(Optional<String> wanted, List<String> offered) {
        String list = String.join(", ", offered.subList(0, Math.min(MOST_NAMES, offered.size())));
        requireName(wanted, "The provider offers: " + list + ".");
        if (!offered.contains(wanted.orElseThrow())) {
            LOG.warnf(
                    "OPENAI_MODEL %s is not in the provider's list. If questions fail, set one of these: %s.",
                    wanted.orElseThrow(), list);
        }
    }

    private static void requireName(Optional<String> wanted, String hint) {
        if (wanted.isEmpty()) {
            throw new Misconfigured("OPENAI_MODEL is not set: name the model that answers. " + hint);
        }
    }

    private void judgeRefusal(Optional<String> wanted, ModelFailure failure) {
        if (failure instanceof ModelFailure.Unauthorized) {
            throw new Misconfigured(
                    modelConfig.key().isPresent()
                            ? "The model provider does not accept OPENAI_API_KEY. Check the key, and that it belongs to"
                                    + " OPENAI_BASE_URL."
                            : "The model provider wants a key: set OPENAI_API_KEY.");
        }
        requireName(wanted, "The provider could not be asked what it offers.");
        LOG.warnf(
                "The model provider at OPENAI_BASE_URL does not answer as it should: %s (%s). Rill starts all the same;"
                        + " until it does, questions are answered with an apology.",
                failure.getClass().getSimpleName(), failure.detail());
    }
}
