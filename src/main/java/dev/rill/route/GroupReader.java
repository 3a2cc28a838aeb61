package dev.rill.route;

import dev.rill.language.Phrasebook;
import dev.rill.route.Addressing.Heard;
import dev.rill.route.Incoming.Ask;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Replied;
import dev.rill.telegram.Myself;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is said in groups, most of which is nothing to us. */
@ApplicationScoped
class GroupReader {
    /** So long after it was written a message may still become a question by our name being written in. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Myself myself;
    private final Phrasebook phrasebook;

    GroupReader(Myself myself, Phrasebook phrasebook) {
        this.myself = myself;
        this.phrasebook = phrasebook;
    }

    Optional<Incoming> read(Origin origin, Message message) {
        return addressing().hear(message).map(heard -> read(origin, message, heard));
    }

    /**
     * Other words for what may have been a question, also where they do not mention us any more; and a question that it has
     * just become.
     */
    Optional<Incoming> readEdited(Origin origin, Message message) {
        if (!Addressing.isSpoken(message)) {
            return Optional.empty();
        }
        Optional<Heard> heard = addressing().hear(message);
        String words = heard.map(Heard::words).orElse(message.words());
        if (words.isBlank() || heard.stream().anyMatch(Heard::command)) {
            return Optional.empty();
        }
        Optional<Ask> late = heard.filter(one -> isYoung(message))
                .map(one -> read(origin, message, one))
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast);
        return Optional.of(new Incoming.Edited(origin, message.messageId(), Words.storable(words), late));
    }

    private Incoming read(Origin origin, Message message, Heard heard) {
        String words = Words.storable(heard.words());
        Optional<String> album = Optional.ofNullable(message.mediaGroupId());
        if (album.isEmpty() && message.text() == null) {
            return new Incoming.Unsupported(origin, message.messageId());
        }
        Optional<Replied> replied = replied(message);
        if (heard.command()) {
            return Words.command(origin, message.messageId(), words, replied);
        }
        return words.isBlank() && album.isEmpty()
                ? called(origin, message, replied)
                : new Ask(origin, message.messageId(), words, album, replied);
    }

    /** Whoever says nothing but our name in reply to something wants to hear what we say to that. */
    private Incoming called(Origin origin, Message message, Optional<Replied> replied) {
        return replied.filter(words -> !words.text().isBlank()).isPresent()
                ? new Ask(
                        origin,
                        message.messageId(),
                        phrasebook.in(origin.language()).groupAskAbout(),
                        Optional.empty(),
                        replied)
                : new Incoming.Called(origin);
    }

    private Optional<Replied> replied(Message message) {
        return message.replied().map(replied -> {
            boolean ours = addressing().isOurs(replied);
            String words = Words.storable(replied.words());
            return new Replied(replied.messageId(), ours || words.isBlank() ? words : by(replied.from(), words), ours);
        });
    }

    private static String by(@Nullable User author, String words) {
        String name = author == null ? "" : Words.name(author.firstName());
        return name.isEmpty() ? words : name + ": " + words;
    }

    private static boolean isYoung(Message message) {
        return message.editDate() != null && message.editDate() - message.date() <= LATE.toSeconds();
    }

    private Addressing addressing() {
        return new Addressing(myself.bot());
    }
}
