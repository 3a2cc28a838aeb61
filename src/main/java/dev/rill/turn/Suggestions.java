package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.AnswerInlineQuery;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.type.InlineQueryResultsButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Offers to answer what somebody types behind the bot's name: one result, the question itself. Nothing is kept of it and no
 * model is asked; a query that is too old is nobody's loss, the next letter brings another one.
 */
@ApplicationScoped
class Suggestions implements Handler<Incoming.Drafted> {
    private static final String PRIVATE_CHAT = "inline";

    /** As long as somebody takes to type on, and to take a letter back. */
    private static final int SECONDS = 10;

    private final TurnConfig config;
    private final Placeholders placeholders;
    private final Outbox outbox;
    private final Phrasebook phrasebook;

    Suggestions(TurnConfig config, Placeholders placeholders, Outbox outbox, Phrasebook phrasebook) {
        this.config = config;
        this.placeholders = placeholders;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
    }

    @Override
    public Class<Incoming.Drafted> kind() {
        return Incoming.Drafted.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Drafted drafted) {
        return outbox.unbudgeted(offer(drafted))
                .onFailure(TelegramException.class)
                .recoverWithNull()
                .replaceWith(Handled.IGNORED);
    }

    private AnswerInlineQuery offer(Incoming.Drafted drafted) {
        Texts texts = phrasebook.in(drafted.origin().language());
        if (!config.inline()) {
            return new AnswerInlineQuery(drafted.query(), List.of(), SECONDS, true, null);
        }
        if (drafted.question().isBlank()) {
            return new AnswerInlineQuery(
                    drafted.query(),
                    List.of(),
                    SECONDS,
                    true,
                    new InlineQueryResultsButton(texts.inlineHow(), PRIVATE_CHAT));
        }
        return new AnswerInlineQuery(
                drafted.query(),
                List.of(placeholders.awaiting(drafted.origin().person(), drafted.question(), true, texts)),
                SECONDS,
                true,
                null);
    }
}
