package dev.rill.playground.telegram;

import dev.rill.playground.judge.ReplyKeyboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chat as it stands at one moment.
 *
 * @param roster everybody who is there or was
 * @param bot as what the bot is there
 * @param topics without General
 * @param guest whether a wall created it
 * @param version grows with each visible change
 * @param typing whether the bot's chat action still shows
 * @param drafting how the drafts went so far
 * @param messages oldest first, deleted ones included
 * @param replyKeyboards the keyboards in place of the usual one, by the person who sees it
 * @param lastCall the number of the newest call that names the chat, 0 when none
 */
public record ChatView(
        long id,
        Kind kind,
        String title,
        List<Member> roster,
        Standing bot,
        List<Topic> topics,
        boolean generalClosed,
        boolean guest,
        long version,
        boolean typing,
        Optional<Draft> draft,
        Drafting drafting,
        List<Message> messages,
        Map<Long, ReplyKeyboard> replyKeyboards,
        long lastCall) {
    /** The people who are there. */
    public List<Person> members() {
        return roster.stream()
                .filter(member -> member.standing().isPresent())
                .map(Member::person)
                .toList();
    }

    /** Whether the bot was thrown out; in a private chat: blocked. */
    public boolean blocked() {
        return bot == Standing.KICKED;
    }

    /** Whether the bot is no member, and can only be called as a guest. */
    public boolean foreign() {
        return bot == Standing.LEFT;
    }

    /** What the bot said and what still stands, oldest first. */
    public List<Message> fromBot() {
        return messages.stream()
                .filter(message -> message.byBot() && !message.deleted())
                .toList();
    }

    /** The newest message that still stands. */
    public Optional<Message> last() {
        return messages.reversed().stream()
                .filter(message -> !message.deleted())
                .findFirst();
    }
}
