package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Place;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.LinkPreviewOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says one plain thing in a chat: a command's reply, a notice on a button. */
@ApplicationScoped
public class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Outbox outbox;

    Answers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Says it, and tells the inbox so. A chat that cannot be reached, or a text that is refused, ends the update too. */
    public Uni<Handled> say(Place place, String text) {
        Long topic = place.topic() == 0 ? null : place.topic();
        SendMessage message = new SendMessage(place.chat().value(), topic, text, null, LinkPreviewOptions.NONE, null);
        return outbox.send(Ticket.of(message, Urgency.REPLY))
                .<Handled>map(sent -> new Handled.Answered(Optional.of(sent.messageId())))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> giveUp(place, failure.failure()));
    }

    /** Ends the clock on a button. A query that is too old is nobody's loss. */
    public Uni<Void> notice(String query, @Nullable String text) {
        return outbox.unbudgeted(new AnswerCallbackQuery(query, text))
                .onFailure(TelegramException.class)
                .recoverWithNull();
    }

    private static Uni<Handled> giveUp(Place place, TelegramFailure failure) {
        if (failure instanceof TelegramFailure.Unreachable || failure instanceof TelegramFailure.Crowded) {
            return Uni.createFrom().failure(new TelegramException(failure));
        }
        LOG.infof("chat %s was not told: %s", place.chat(), failure);
        return Uni.createFrom().item(Handled.IGNORED);
    }
}
