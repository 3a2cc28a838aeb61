package dev.rill.playground.telegram;

import dev.rill.playground.judge.Keyboard;
import java.util.Optional;

/**
 * What somebody puts into a chat, before it has a number.
 *
 * @param thread the topic, 0 outside topics
 * @param replyTo the message it answers, 0 when none
 * @param inline by what the bot is to change it, where it comes in another way than from the bot itself
 * @param forwardedFrom who said it first, somewhere else
 */
record Utterance(
        Person from,
        Body body,
        Keyboard keyboard,
        long thread,
        long replyTo,
        Optional<String> inline,
        Optional<String> forwardedFrom) {
    static Utterance of(Person from, Body body) {
        return new Utterance(from, body, Keyboard.NONE, 0, 0, Optional.empty(), Optional.empty());
    }

    Utterance with(Keyboard buttons) {
        return new Utterance(from, body, buttons, thread, replyTo, inline, forwardedFrom);
    }

    Utterance at(long newThread, long newReplyTo) {
        return new Utterance(from, body, keyboard, newThread, newReplyTo, inline, forwardedFrom);
    }

    Utterance known(String inlineId) {
        return new Utterance(from, body, keyboard, thread, replyTo, Optional.of(inlineId), forwardedFrom);
    }

    Utterance forwarded(Optional<String> author) {
        return new Utterance(from, body, keyboard, thread, replyTo, inline, author);
    }

    Message numbered(Chat chat, long id, long now) {
        return new Message(
                chat.id,
                id,
                thread,
                from,
                body,
                keyboard,
                replyTo,
                now,
                0,
                0,
                false,
                chat.newestUpdate,
                inline,
                forwardedFrom);
    }
}
