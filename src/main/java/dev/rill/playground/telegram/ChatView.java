package dev.rill.playground.telegram;

import java.util.List;
import java.util.Optional;

/**
 * A chat as it stands at one moment.
 *
 * @param guest whether a wall created it
 * @param foreign whether the bot is no member, and can only be called as a guest
 * @param version grows with each visible change
 * @param typing whether the bot's chat action still shows
 * @param drafting how the drafts went so far
 * @param messages oldest first, deleted ones included
 * @param lastCall the number of the newest call that names the chat, 0 when none
 */
public record ChatView(
        long id,
        Kind kind,
        String title,
        List<Person> members,
        List<Topic> topics,
        boolean guest,
        boolean blocked,
        boolean foreign,
        long version,
        boolean typing,
        Optional<Draft> draft,
        Drafting drafting,
        List<Message> messages,
        long lastCall) {
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
