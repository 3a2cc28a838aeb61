package dev.rill.route;

import dev.rill.inbox.Arrival;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.type.CallbackQuery;
import dev.rill.telegram.type.ChatMemberUpdated;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.StoppedMessageGeneration;
import dev.rill.telegram.type.Update;
import dev.rill.telegram.type.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads updates: the one place where Telegram's words become ours on the way in. */
@ApplicationScoped
class Reader {
    private final Phrasebook phrasebook;
    private final GroupReader groups;
    private final InlineReader inline;

    Reader(Phrasebook phrasebook, GroupReader groups, InlineReader inline) {
        this.phrasebook = phrasebook;
        this.groups = groups;
        this.inline = inline;
    }

    /** What somebody wants; empty where it is nothing to us. */
    Optional<Incoming> read(Arrival arrival) {
        Update update = arrival.update();
        if (update.message() != null) {
            return readMessage(arrival, update.message());
        }
        if (update.editedMessage() != null) {
            return readEdited(arrival, update.editedMessage());
        }
        if (update.callbackQuery() != null) {
            return Optional.of(readPress(arrival, update.callbackQuery()));
        }
        if (update.stoppedMessageGeneration() != null) {
            return Optional.of(readStop(arrival, update.stoppedMessageGeneration()));
        }
        if (update.myChatMember() != null) {
            return readStanding(arrival, update.myChatMember());
        }
        return inline.read(arrival);
    }

    private Optional<Incoming> readMessage(Arrival arrival, Message message) {
        return readMigration(arrival, message).or(() -> readSpoken(arrival, message));
    }

    private Optional<Incoming> readSpoken(Arrival arrival, Message message) {
        return speaker(message).flatMap(from -> switch (kind(message)) {
            case PRIVATE ->
                inline.isOurs(message)
                        ? Optional.<Incoming>empty()
                        : readPrivate(origin(arrival, place(message), from), message);
            case GROUP -> groups.read(inGroup(arrival, message, from), message);
            case CHANNEL -> Optional.empty();
        });
    }

    /** How we stand to a chat; rights alone do not matter. Nobody talks in channels. */
    private Optional<Incoming> readStanding(Arrival arrival, ChatMemberUpdated change) {
        boolean before = change.oldChatMember().isPresent();
        boolean now = change.newChatMember().isPresent();
        if (before == now || "channel".equals(change.chat().type())) {
            return Optional.empty();
        }
        Incoming.Origin origin =
                origin(arrival, Place.of(new ChatId(change.chat().id())), change.from());
        return Optional.of(now ? new Incoming.Joined(origin) : new Incoming.Left(origin));
    }

    private Optional<Incoming> readMigration(Arrival arrival, Message message) {
        ChatId here = new ChatId(message.chat().id());
        Incoming.Origin origin = new Incoming.Origin(
                arrival.receipt(),
                Place.of(here),
                new UserId(here.value()),
                "",
                phrasebook.nearest(arrival.language()));
        return Optional.ofNullable(message.migrateToChatId())
                .map(there -> new Incoming.Migrated(origin, here, new ChatId(there)))
                .or(() -> Optional.ofNullable(message.migrateFromChatId())
                        .map(there -> new Incoming.Migrated(origin, new ChatId(there), here)))
                .map(Incoming.class::cast);
    }

    private Optional<Incoming> readEdited(Arrival arrival, Message message) {
        return speaker(message).flatMap(from -> switch (kind(message)) {
            case PRIVATE ->
                readPrivate(origin(arrival, place(message), from), message).flatMap(Reader::edited);
            case GROUP -> groups.readEdited(inGroup(arrival, message, from), message);
            case CHANNEL -> Optional.empty();
        });
    }

    private static Optional<User> speaker(Message message) {
        return Optional.ofNullable(message.from());
    }

    private static Optional<Incoming> readPrivate(Incoming.Origin origin, Message message) {
        if (Optional.ofNullable(message.from()).filter(User::isBot).isPresent()) {
            return Optional.empty();
        }
        Optional<String> album = Optional.ofNullable(message.mediaGroupId());
        if (album.isPresent()) {
            return Optional.of(new Incoming.Ask(
                    origin, message.messageId(), Words.storable(message.caption()), album, replied(message)));
        }
        String text = Words.storable(message.text());
        if (text.isBlank()) {
            return Optional.of(new Incoming.Unsupported(origin, message.messageId()));
        }
        boolean command = entities(message).stream()
                .anyMatch(entity -> entity.offset() == 0 && "bot_command".equals(entity.type()));
        return Optional.of(
                command
                        ? Words.command(origin, message.messageId(), text, replied(message))
                        : new Incoming.Ask(origin, message.messageId(), text, album, replied(message)));
    }

    private static Optional<Incoming.Replied> replied(Message message) {
        return message.replied()
                .map(replied -> new Incoming.Replied(replied.messageId(), Words.storable(replied.words())));
    }

    /** A command is not carried out again when somebody edits it. */
    private static Optional<Incoming> edited(Incoming incoming) {
        return incoming instanceof Incoming.Ask ask
                ? Optional.of(new Incoming.Edited(ask.origin(), ask.message(), ask.text(), Optional.empty()))
                : Optional.empty();
    }

    private enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    private static Kind kind(Message message) {
        return switch (Optional.ofNullable(message.chat().type()).orElse("")) {
            case "private" -> Kind.PRIVATE;
            case "group", "supergroup" -> Kind.GROUP;
            default -> Kind.CHANNEL;
        };
    }

    private static List<MessageEntity> entities(Message message) {
        List<MessageEntity> entities = message.entities();
        return entities == null ? List.of() : entities;
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

    private Incoming.Origin inGroup(Arrival arrival, Message message, User from) {
        return origin(arrival, place(message), from).inReplyTo(message.messageId());
    }

    private Incoming.Origin origin(Arrival arrival, Place place, User from) {
        Optional<String> telegrams = Optional.ofNullable(from.languageCode());
        return new Incoming.Origin(
                arrival.receipt(),
                place,
                new UserId(from.id()),
                Words.storable(from.firstName()),
                phrasebook.nearest(arrival.language().or(() -> telegrams)),
                phrasebook.nearest(telegrams),
                Optional.empty());
    }
}
