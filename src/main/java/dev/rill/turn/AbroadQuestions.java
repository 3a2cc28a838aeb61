package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.route.Handler;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Origin;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.EditInlineMessageText;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.turn.AbroadStore.Question;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A question that somebody has sent from a chat that is not ours becomes a turn, whose answer goes into the message. */
@ApplicationScoped
class AbroadQuestions implements Handler<Incoming.Chosen> {
    private static final Logger LOG = Logger.getLogger(AbroadQuestions.class);
    private static final int MOST_WAITING = 3;

    private final AbroadStore store;
    private final TurnWorker worker;
    private final Outbox outbox;
    private final Phrasebook phrasebook;

    AbroadQuestions(AbroadStore store, TurnWorker worker, Outbox outbox, Phrasebook phrasebook) {
        this.store = store;
        this.worker = worker;
        this.outbox = outbox;
        this.phrasebook = phrasebook;
    }

    @Override
    public Class<Incoming.Chosen> kind() {
        return Incoming.Chosen.class;
    }

    /** A result without a message is none that awaits an answer. */
    @Override
    public Uni<Handled> handle(Incoming.Chosen chosen) {
        return chosen.message()
                .map(message -> ask(
                        new Question(chosen.origin(), chosen.question(), Optional.empty(), new Abroad(message, true))))
                .orElseGet(() -> Uni.createFrom().item(Handled.IGNORED));
    }

    /** Has it answered where it is awaited, unless the person waits for too much. */
    Uni<Handled> ask(Question question) {
        return store.ask(question, MOST_WAITING).chain(kept -> {
            if (kept) {
                worker.wake(question.origin().place());
                return Uni.createFrom().item(Handled.RECORDED);
            }
            return refuse(question.origin(), question.abroad().message());
        });
    }

    private Uni<Handled> refuse(Origin origin, String message) {
        String sentence = phrasebook.in(origin.language()).tooManyQuestions(MOST_WAITING);
        EditInlineMessageText edit = new EditInlineMessageText(message, sentence, null, LinkPreviewOptions.NONE, null);
        return outbox.send(Ticket.of(edit, Urgency.REPLY))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> {
                    LOG.infof("person %s was not told: %s", origin.person(), failure.failure());
                    return Uni.createFrom().voidItem();
                })
                .replaceWith(Handled.IGNORED);
    }
}
