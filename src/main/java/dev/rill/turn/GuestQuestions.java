package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Handler;
import dev.rill.route.Incoming.Hosted;
import dev.rill.route.Incoming.Replied;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.AnswerGuestQuery;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.turn.AbroadStore.Question;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A guest's question is answered at once with a placeholder, into which the answer grows.
 *
 * <p>Telegram puts a message there for every call, and says nowhere whether one has been made. So it is noted that the call
 * is about to be made, and it is made once: a process that dies over it, or an answer of Telegram's that is lost, leaves a
 * question without an answer, and never two.
 */
@ApplicationScoped
class GuestQuestions implements Handler<Hosted> {
    private static final Logger LOG = Logger.getLogger(GuestQuestions.class);

    private final AbroadStore store;
    private final AbroadQuestions questions;
    private final Placeholders placeholders;
    private final Outbox outbox;
    private final Phrasebook phrasebook;

    GuestQuestions(
            AbroadStore store,
            AbroadQuestions questions,
            Placeholders placeholders,
            Outbox outbox,
            Phrasebook phrasebook) {
        this.store = store;
        this.questions = questions;
        this.placeholders = placeholders;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
    }

    @Override
    public Class<Hosted> kind() {
        return Hosted.class;
    }

    @Override
    public Uni<Handled> handle(Hosted hosted) {
        return store.isFirstTry(hosted.origin())
                .chain(first -> first ? answer(meant(hosted)) : Uni.createFrom().item(Handled.IGNORED))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> leave(hosted, failure));
    }

    /** Nothing but the name, under what somebody said: that is what is asked about. */
    private static Hosted meant(Hosted hosted) {
        return hosted.question().isBlank()
                ? new Hosted(
                        hosted.origin(),
                        hosted.query(),
                        hosted.replied().map(Replied::text).orElse(""),
                        Optional.empty())
                : hosted;
    }

    private Uni<Handled> answer(Hosted hosted) {
        Texts texts = phrasebook.in(hosted.origin().language());
        if (hosted.question().isBlank()) {
            return outbox.unbudgeted(new AnswerGuestQuery(hosted.query(), placeholders.saying(texts.guestHow())))
                    .replaceWith(Handled.IGNORED);
        }
        return outbox.unbudgeted(new AnswerGuestQuery(
                        hosted.query(),
                        placeholders.awaiting(hosted.origin().person(), hosted.question(), false, texts)))
                .chain(sent -> ask(hosted, sent.inlineMessageId()));
    }

    /** The placeholder stands already, and this update is not tried again: a database that is away for a while is waited for. */
    private Uni<Handled> ask(Hosted hosted, String message) {
        return questions
                .ask(new Question(hosted.origin(), hosted.question(), hosted.replied(), new Abroad(message, false)))
                .onFailure(failure -> !(failure instanceof TelegramException))
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .atMost(20);
    }

    private static Uni<Handled> leave(Hosted hosted, Throwable failure) {
        LOG.infof(
                "a guest's question of person %s was left: %s", hosted.origin().person(), failure.getMessage());
        return Uni.createFrom().item(Handled.IGNORED);
    }
}
