package dev.rill.route;

import dev.rill.inbox.Arrival;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.type.CallbackQuery;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.StoppedMessageGeneration;
import dev.rill.telegram.type.Update;
import dev.rill.telegram.type.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads updates: the one place where Telegram's words become ours on the way in. */
@ApplicationScoped
class Reader {
    private final Phrasebook phrasebook;
    private final InlineReader inline;

    Reader(Phrasebook phrasebook, InlineReader inline) {
        this.phrasebook = phrasebook;
        this.inline = inline;
    }

    /** What somebody wants; empty where it is nothing to us. */
    Optional<Incoming> read(Arrival arrival) {
        Update update = arrival.update();
        if (update.message() != null) {
            return readMessage(arrival, update.message());
        }
        if (update.editedMessage() != null) {
            return readMessage(arrival, update.editedMessage()).flatMap(Reader::edited);
        }
        if (update.callbackQuery() != null) {
            return Optional.of(readPress(arrival, update.callbackQuery()));
        }
        if (update.stoppedMessageGeneration() != null) {
            return Optional.of(readStop(arrival, update.stoppedMessageGeneration()));
        }
        return inline.read(arrival);
    }

    private Optional<Incoming> readMessage(Arrival arrival, Message message) {
        User from = message.from();
        if (from == null
                || from.isBot()
                || inline.isOurs(message)
                || !"private".equals(message.chat().type())) {
            return Optional.empty();
        }
        Incoming.Origin origin = origin(arrival, place(message), from);
        Optional<String> album = Optional.ofNullable(message.mediaGroupId());
        if (album.isPresent()) {
            return Optional.of(new Incoming.Ask(
                    origin, message.messageId(), storable(message.caption()), album, replied(message)));
        }
        String text = storable(message.text());
        if (text.isBlank()) {
            return Optional.of(new Incoming.Unsupported(origin, message.messageId()));
        }
        boolean command = entities(message).stream()
                .anyMatch(entity -> entity.offset() == 0 && "bot_command".equals(entity.type()));
        return Optional.of(
                command
                        ? readCommand(origin, message, text)
                        : new Incoming.Ask(origin, message.messageId(), text, album, replied(message)));
    }

    private static Optional<Incoming.Replied> replied(Message message) {
        return message.replied().map(replied -> new Incoming.Replied(replied.messageId(), storable(replied.words())));
    }

    /** A command is not carried out again when somebody edits it. */
    private static Optional<Incoming> edited(Incoming incoming) {
        return incoming instanceof Incoming.Ask ask
                ? Optional.of(new Incoming.Edited(ask.origin(), ask.message(), ask.text()))
                : Optional.empty();
    }

    private static List<MessageEntity> entities(Message message) {
        List<MessageEntity> entities = message.entities();
        return entities == null ? List.of() : entities;
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    private static Incoming readCommand(Incoming.Origin origin, Message message, String text) {
        String[] words = text.strip().split("\\s+", 2);
        String name = words[0].substring(1).split("@", 2)[0].toLowerCase(Locale.ROOT);
        return new Incoming.Command(
                origin, message.messageId(), name, words.length > 1 ? words[1] : "", replied(message));
    }

    private Incoming readPress(Arrival arrival, CallbackQuery query) {
        boolean abroad = query.inlineMessageId() != null;
        String[] parts = Optional.ofNullable(query.data()).orElse("").split(":", 2);
        return new Incoming.Press(
                origin(arrival, abroad ? Place.abroad(new UserId(query.from().id())) : place(query), query.from()),
                query.id(),
                Optional.ofNullable(query.message()).map(Message::messageId),
                Optional.ofNullable(query.inlineMessageId()),
                parts[0],
                parts.length > 1 ? parts[1] : "");
    }

    /** Drafts are in private chats only, so the chat's number is the person's. */
    private Incoming.Stopped readStop(Arrival arrival, StoppedMessageGeneration stop) {
        long chat = stop.chat().id();
        Place place = new Place(
                new ChatId(chat), Optional.ofNullable(stop.messageThreadId()).orElse(0L));
        return new Incoming.Stopped(new Incoming.Origin(
                arrival.receipt(), place, new UserId(chat), "", phrasebook.nearest(arrival.language())));
    }

    /** A button on a message that Telegram has forgotten comes without a chat; then the person's own stands in. */
    private static Place place(CallbackQuery query) {
        Message message = query.message();
        return message == null ? Place.of(new ChatId(query.from().id())) : place(message);
    }

    private static Place place(Message message) {
        Long thread = message.messageThreadId();
        return new Place(new ChatId(message.chat().id()), message.isTopicMessage() && thread != null ? thread : 0);
    }

    private Incoming.Origin origin(Arrival arrival, Place place, User from) {
        Optional<String> telegrams = Optional.ofNullable(from.languageCode());
        return new Incoming.Origin(
                arrival.receipt(),
                place,
                new UserId(from.id()),
                Optional.ofNullable(from.firstName()).orElse(""),
                phrasebook.nearest(arrival.language().or(() -> telegrams)),
                phrasebook.nearest(telegrams));
    }
}
