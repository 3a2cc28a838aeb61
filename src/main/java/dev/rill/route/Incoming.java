package dev.rill.route;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import java.util.Optional;

/** What somebody wants of us. */
public sealed interface Incoming {
    Origin origin();

    /**
     * Where it comes from.
     *
     * @param receipt the inbox row that it stands in
     * @param name what the person calls themselves
     * @param language what is spoken there: what was chosen, else the language of the person's Telegram
     * @param telegramLanguage the language of the person's Telegram, whatever was chosen
     * @param message what a reply of ours replies to; in groups only, where several people talk
     */
    record Origin(
            Receipt receipt,
            Place place,
            UserId person,
            String name,
            Language language,
            Language telegramLanguage,
            Optional<Long> message) {
        /** One where no other language was chosen, and a reply of ours stands for itself. */
        public Origin(Receipt receipt, Place place, UserId person, String name, Language language) {
            this(receipt, place, person, name, language, language, Optional.empty());
        }

        /** What stands before the person's words where several people talk; empty in private. */
        public String speaker() {
            return place.chat().isPrivate() ? "" : Words.name(name);
        }

        /** The same, where a reply of ours replies to that message. */
        public Origin inReplyTo(long replied) {
            return new Origin(receipt, place, person, name, language, telegramLanguage, Optional.of(replied));
        }

        /** The same in the name of somebody else. */
        public Origin as(UserId other) {
            return new Origin(receipt, place, other, name, language, telegramLanguage, message);
        }
    }

    /**
     * A question, or a part of one.
     *
     * @param message its id in the chat
     * @param text blank for a picture of an album that has no caption
     * @param album the media group that it belongs to
     * @param replied the message that it replies to
     * @param model the model that it alone is for; empty for the one that answers in the chat
     */
    record Ask(
            Origin origin,
            long message,
            String text,
            Optional<String> album,
            Optional<Replied> replied,
            Optional<String> model)
            implements Incoming {
        /** One for the model that answers in the chat. */
        public Ask(Origin origin, long message, String text, Optional<String> album, Optional<Replied> replied) {
            this(origin, message, text, album, replied, Optional.empty());
        }
    }

    /**
     * A message that somebody replies to.
     *
     * @param text its words, which may be none
     * @param ours whether we have said it
     */
    record Replied(long message, String text, boolean ours) {
        /** One that somebody else has said. */
        public Replied(long message, String text) {
            this(message, text, false);
        }
    }

    /**
     * A question in other words; Telegram also tells of changes that nobody sees.
     *
     * @param message its id
     * @param late the question that it may have become just now: in a group, our name has been written in
     */
    record Edited(Origin origin, long message, String text, Optional<Ask> late) implements Incoming {}

    /** Somebody in a group says our name and nothing else. */
    record Called(Origin origin) implements Incoming {}

    /**
     * A command.
     *
     * @param message its id in the chat
     * @param name in lower case and without the slash
     * @param arguments what follows the name
     * @param replied the message that it replies to
     */
    record Command(Origin origin, long message, String name, String arguments, Optional<Replied> replied)
            implements Incoming {}

    /**
     * A pressed button.
     *
     * @param query what has to be answered, so that the clock on the button ends
     * @param message the message that it stands under; empty where Telegram has forgotten it, or it is not the bot's own
     * @param inline the inline message that it stands under; then the origin's place is abroad
     * @param kind the part of the button's data before the first colon
     * @param argument the rest
     */
    record Press(
            Origin origin, String query, Optional<Long> message, Optional<String> inline, String kind, String argument)
            implements Incoming {
        /** A button in a chat of ours. */
        public Press(Origin origin, String query, Optional<Long> message, String kind, String argument) {
            this(origin, query, message, Optional.empty(), kind, argument);
        }

        /** The same in the name of somebody else. */
        public Press as(UserId person) {
            return new Press(origin.as(person), query, message, inline, kind, argument);
        }

        /** Its argument as a number; -1, which numbers nothing, where the data is forged. */
        public long number() {
            return number(0);
        }

        /** The same for one of several arguments with colons between them; the first is 0. */
        public long number(int index) {
            return Numbers.read(part(index));
        }

        /** One of several arguments with colons between them; empty where there are not so many. */
        public String part(int index) {
            String[] arguments = argument.split(":", -1);
            return index < arguments.length ? arguments[index] : "";
        }
    }

    /**
     * What somebody types behind the bot's name, in whatever chat, and has not sent yet.
     *
     * @param query what has to be answered, at once: Telegram asks again with each letter
     * @param question blank as long as there is nothing but the name
     */
    record Drafted(Origin origin, String query, String question) implements Incoming {}

    /** A question that was sent so; {@code message} is the inline message in which the answer is awaited. */
    record Chosen(Origin origin, Optional<String> message, String question) implements Incoming {}

    /**
     * A question from a chat that has called the bot in as a guest.
     *
     * @param query what has to be answered, once and never again
     * @param question without the bot's name
     */
    record Hosted(Origin origin, String query, String question, Optional<Replied> replied) implements Incoming {}

    /** Telegram's own Stop button under a draft. */
    record Stopped(Origin origin) implements Incoming {}

    /** We are in that chat now: added to a group, or unblocked by a person. */
    record Joined(Origin origin) implements Incoming {}

    /** We are in that chat no longer: removed from a group, or blocked by a person. */
    record Left(Origin origin) implements Incoming {}

    /** A group has become a supergroup, which has another number; told in both of them. */
    record Migrated(Origin origin, ChatId from, ChatId to) implements Incoming {}

    /** Something that we cannot read: a sticker, a picture. {@code message} is its id. */
    record Unsupported(Origin origin, long message) implements Incoming {}
}
