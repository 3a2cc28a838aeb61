package dev.rill.route;

import dev.rill.inbox.Arrival;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.Myself;
import dev.rill.telegram.type.ChosenInlineResult;
import dev.rill.telegram.type.InlineQuery;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.Update;
import dev.rill.telegram.type.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what comes from chats that are none of ours: questions behind the bot's name, and those to a guest. */
@ApplicationScoped
class InlineReader {
    private final Phrasebook phrasebook;
    private final Myself myself;

    InlineReader(Phrasebook phrasebook, Myself myself) {
        this.phrasebook = phrasebook;
        this.myself = myself;
    }

    /** What somebody wants; empty where it is nothing to us. */
    Optional<Incoming> read(Arrival arrival) {
        Update update = arrival.update();
        if (update.inlineQuery() != null) {
            return Optional.of(readQuery(arrival, update.inlineQuery()));
        }
        if (update.chosenInlineResult() != null) {
            return Optional.of(readChoice(arrival, update.chosenInlineResult()));
        }
        return Optional.ofNullable(update.guestMessage()).flatMap(message -> readGuest(arrival, message));
    }

    /** Whether somebody has sent it by way of us: it is our own words, whosesoever name stands above them. */
    boolean isOurs(Message message) {
        return message.viaBot() != null && message.viaBot().id() == myself.bot().id();
    }

    private Incoming readQuery(Arrival arrival, InlineQuery query) {
        return new Incoming.Drafted(origin(arrival, query.from()), query.id(), storable(query.query()));
    }

    private Incoming readChoice(Arrival arrival, ChosenInlineResult chosen) {
        return new Incoming.Chosen(
                origin(arrival, chosen.from()),
                Optional.ofNullable(chosen.inlineMessageId()),
                storable(chosen.query()));
    }

    /** Bots are not answered: two of them would never end. */
    private Optional<Incoming> readGuest(Arrival arrival, Message message) {
        User from = message.from();
        String query = message.guestQueryId();
        if (from == null || from.isBot() || query == null) {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Hosted(
                origin(arrival, from),
                query,
                storable(withoutName(message)),
                message.replied()
                        .map(replied -> new Incoming.Replied(replied.messageId(), storable(replied.words())))));
    }

    /** The words without our name, wherever it stands; that of another bot is a part of what is asked. */
    private String withoutName(Message message) {
        StringBuilder words = new StringBuilder(message.words());
        List<MessageEntity> marked = Objects.requireNonNullElse(message.entities(), List.of());
        marked.stream()
                .filter(entity -> isMyName(entity, words))
                .sorted(Comparator.comparingInt(MessageEntity::offset).reversed())
                .forEach(entity -> cut(words, entity));
        return words.toString().strip();
    }

    private boolean isMyName(MessageEntity entity, CharSequence words) {
        int end = entity.offset() + entity.length();
        return "mention".equals(entity.type())
                && entity.offset() >= 0
                && entity.length() > 0
                && end <= words.length()
                && words.subSequence(entity.offset(), end).toString().equalsIgnoreCase("@" + myself.name());
    }

    /** With one of the blanks around it, so that no gap is left in a sentence. */
    private static void cut(StringBuilder words, MessageEntity entity) {
        int end = entity.offset() + entity.length();
        boolean blank = end < words.length() && words.charAt(end) == ' ';
        words.delete(entity.offset(), blank ? end + 1 : end);
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private Incoming.Origin origin(Arrival arrival, User from) {
        UserId person = new UserId(from.id());
        return new Incoming.Origin(
                arrival.receipt(),
                Place.abroad(person),
                person,
                Objects.requireNonNullElse(from.firstName(), ""),
                phrasebook.nearest(arrival.language().or(() -> Optional.ofNullable(from.languageCode()))));
    }
}
