package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Place;
import dev.rill.route.Incoming.Origin;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.DeleteMessages;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.ReplyMarkup;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.telegram.type.SentMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says one plain thing in a chat: a command's reply, another text in its place, a notice on a button. */
@ApplicationScoped
public class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Outbox outbox;

    Answers(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Says it, and tells the inbox so; in a group as a reply to what asked for it. A chat that cannot be reached, or a text
     * that is refused, ends the update too.
     */
    public Uni<Handled> say(Origin origin, String text) {
        return send(origin.place(), text, null, origin.message());
    }

    /** The same with buttons under it. */
    public Uni<Handled> say(Origin origin, String text, ReplyMarkup keyboard) {
        return send(origin.place(), text, keyboard, origin.message());
    }

    /** Says it in the place of what a message of ours said. One that is not there any more is nobody's loss. */
    public Uni<Void> rewrite(Place place, long message, String text, InlineKeyboardMarkup keyboard) {
        return edit(place, message, text, keyboard);
    }

    /** The same, and its buttons go. */
    public Uni<Void> rewrite(Place place, long message, String text) {
        return edit(place, message, text, null);
    }

    /** Takes a message of ours away, or at least its buttons: an old one cannot be deleted and says that instead. */
    public Uni<Void> remove(Place place, long message, String instead) {
        return outbox.send(Ticket.of(new DeleteMessages(place.chat().value(), List.of(message)), Urgency.REPLY))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> edit(place, message, instead, null));
    }

    /** Takes a person's message away, past all that waits; whether it is gone. */
    public Uni<Boolean> wipe(Place place, long message) {
        DeleteMessages delete = new DeleteMessages(place.chat().value(), List.of(message));
        return outbox.unbudgeted(delete)
                .onFailure(Answers::mayPass)
                .recoverWithUni(() -> outbox.send(Ticket.of(delete, Urgency.REPLY)))
                .replaceWith(true)
                .onFailure(TelegramException.class)
                .recoverWithItem(false);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof TelegramException refusal
                && !(refusal.failure() instanceof TelegramFailure.BadRequest);
    }

    private Uni<Void> edit(Place place, long message, String text, @Nullable InlineKeyboardMarkup keyboard) {
        EditMessageText edit =
                new EditMessageText(place.chat().value(), message, text, null, LinkPreviewOptions.NONE, keyboard);
        return outbox.send(Ticket.of(edit, Urgency.REPLY))
                .replaceWithVoid()
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> leave(place, failure.failure()));
    }

    private Uni<Handled> send(Place place, String text, @Nullable ReplyMarkup keyboard, Optional<Long> repliesTo) {
        Long topic = place.topic() == 0 ? null : place.topic();
        ReplyParameters reply = repliesTo.map(ReplyParameters::to).orElse(null);
        return send(
                place,
                new SendMessage(place.chat().value(), topic, text, null, LinkPreviewOptions.NONE, keyboard, reply));
    }

    /** Sends a message of another kind, a file, and tells the inbox so, as {@link #say} does. */
    public Uni<Handled> send(Place place, Method<SentMessage> message) {
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

    /** What already looks so is as it should be. */
    private static Uni<Void> leave(Place place, TelegramFailure failure) {
        if (!(failure instanceof TelegramFailure.NotModified)) {
            LOG.infof("a message in chat %s stays as it is: %s", place.chat(), failure);
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Handled> giveUp(Place place, TelegramFailure failure) {
        if (failure instanceof TelegramFailure.Unreachable || failure instanceof TelegramFailure.Crowded) {
            return Uni.createFrom().failure(new TelegramException(failure));
        }
        LOG.infof("chat %s was not told: %s", place.chat(), failure);
        return Uni.createFrom().item(Handled.IGNORED);
    }
}
