package dev.rill.ops;

import dev.rill.kernel.Time;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramConfig;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.GetMe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks the neighbours whether they know us, and says in plain words what is wrong and what to do. A wrong token or key ends
 * the process; a neighbour that is away does not: it may come back.
 */
@ApplicationScoped
class StartupCheck {
    private static final Logger LOG = Logger.getLogger(StartupCheck.class);

    private final BotApi telegram;
    private final TelegramConfig telegramConfig;
    private final ModelCheck models;
    private final Acquaintance acquaintance;
    private final Time time;

    StartupCheck(
            BotApi telegram, TelegramConfig telegramConfig, ModelCheck models, Acquaintance acquaintance, Time time) {
        this.telegram = telegram;
        this.telegramConfig = telegramConfig;
        this.models = models;
        this.acquaintance = acquaintance;
        this.time = time;
    }

    /** Only the operator can mend it; the message is the sentence for them. */
    static final class Misconfigured extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misconfigured(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** The bot's number, when Rill may open; fails with {@link Misconfigured} when it cannot work as it is set up. */
    Uni<String> passed() {
        return models.passed().chain(() -> askTelegram(0));
    }

    private Uni<String> askTelegram(int attempt) {
        return telegram.call(new GetMe())
                .invoke(acquaintance::meet)
                .map(me -> String.valueOf(me.id()))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> tellAndTryAgain(failure.failure(), attempt));
    }

    /** Told at the second attempt, the fourth, the eighth: a neighbour that is only late needs no word. */
    private Uni<String> tellAndTryAgain(TelegramFailure failure, int attempt) {
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
}
