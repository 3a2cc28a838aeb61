package dev.rill.route;

import dev.rill.inbox.Arrival;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.Myself;
import dev.rill.telegram.type.ChosenInlineResult;
import dev.rill.telegram.type.InlineQuery;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.Update;
import dev.rill.telegram.type.User;
import jakarta.enterprise.context.ApplicationScoped;
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
        return new Incoming.Drafted(origin(arrival, query.from()), query.id(), Words.storable(query.query()));
    }

    private Incoming readChoice(Arrival arrival, ChosenInlineResult chosen) {
        return new Incoming.Chosen(
                origin(arrival, chosen.from()),
                Optional.ofNullable(chosen.inlineMessageId()),
                Words.storable(chosen.query()));
    }

    /** Bots are not answered: two of them would never end. Nor is what somebody else has said somewhere else. */
    private Optional<Incoming> readGuest(Arrival arrival, Message message) {
        User from = message.from();
        String query = message.guestQueryId();
        if (from == null || from.isBot() || query == null || !Addressing.isSpoken(message)) {
            return Optional.empty();
        }
        return Optional.of(new Incoming.Hosted(
                origin(arrival, from),
                query,
                Words.storable(new Addressing(myself.bot()).wordsTo(message)),
                message.replied()
                        .map(replied -> new Incoming.Replied(replied.messageId(), Words.storable(replied.words())))));
    }

    private Incoming.Origin origin(Arrival arrival, User from) {
        UserId person = new UserId(from.id());
        Optional<String> telegrams = Optional.ofNullable(from.languageCode());
        return new Incoming.Origin(
                arrival.receipt(),
                Place.abroad(person),
                person,
                Words.storable(from.firstName()),
                phrasebook.nearest(arrival.language().or(() -> telegrams)),
                phrasebook.nearest(telegrams),
                Optional.empty());
    }
}
