package dev.rill.route;

import dev.rill.telegram.type.Bot;
import dev.rill.telegram.type.Chat;
import dev.rill.telegram.type.Message;
import dev.rill.telegram.type.MessageEntity;
import dev.rill.telegram.type.User;
import java.util.List;
import java.util.Optional;

/**
 * Tells what in a group is said to us: what mentions us, replies to us, or commands us. A mention is what Telegram marks as
 * one, so our name in code, in an e-mail address or as a part of a longer name means nobody.
 *
 * <p>Only what a person says there and then counts. Bots are not listened to, lest two of them talk for ever; nor are
 * forwarded words and those that came by way of a bot, which somebody else has said. An admin may speak as the group itself.
 */
final class Addressing {
    private static final String COMMAND = "bot_command";

    private final Bot me;

    Addressing(Bot me) {
        this.me = me;
    }

    /**
     * What is said to us.
     *
     * @param words without our name; blank where nothing is left
     * @param command whether they begin with a command that names no other bot
     */
    record Heard(String words, boolean command) {}

    /** What of a group's message is said to us; empty for nothing. */
    Optional<Heard> hear(Message message) {
        return isSpoken(message) ? listen(message) : Optional.empty();
    }

    /** Whether a person says it there and then. */
    static boolean isSpoken(Message message) {
        User from = message.from();
        Chat face = message.senderChat();
        boolean isPerson = from != null
                && (face == null ? !from.isBot() : face.id() == message.chat().id());
        return isPerson && message.forwardOrigin() == null && message.viaBot() == null;
    }

    private Optional<Heard> listen(Message message) {
        List<MessageEntity> mentions = mentions(message);
        String words = message.words();
        String rest = Mentions.cut(words, mentions);
        Optional<MessageEntity> command = message.text() == null ? Optional.empty() : command(message, mentions);
        if (command.isPresent()) {
            return namesAnother(part(command.get(), words)) ? Optional.empty() : Optional.of(new Heard(rest, true));
        }
        return !mentions.isEmpty() || repliesToUs(message) ? Optional.of(new Heard(rest, false)) : Optional.empty();
    }

    /** What a message says when our name is cut out, wherever it stands; that of another bot is a part of what is asked. */
    String wordsTo(Message message) {
        return Mentions.cut(message.words(), mentions(message));
    }

    private List<MessageEntity> mentions(Message message) {
        String words = message.words();
        return message.marks().stream()
                .filter(mark -> isWithin(mark, words) && isMention(mark, words))
                .toList();
    }

    private boolean isMention(MessageEntity mark, String words) {
        return switch (Optional.ofNullable(mark.type()).orElse("")) {
            case "mention" -> me.username() != null && part(mark, words).equalsIgnoreCase("@" + me.username());
            case "text_mention" -> mark.user() != null && mark.user().id() == me.id();
            default -> false;
        };
    }

    /** The command that a text begins with, be it behind our name. */
    private static Optional<MessageEntity> command(Message message, List<MessageEntity> mentions) {
        String words = message.words();
        return message.marks().stream()
                .filter(mark -> COMMAND.equals(mark.type()) && isWithin(mark, words))
                .filter(mark -> Mentions.cut(
                                words.substring(0, mark.offset()),
                                mentions.stream()
                                        .filter(mention -> mention.offset() < mark.offset())
                                        .toList())
                        .isEmpty())
                .findFirst();
    }

    private boolean namesAnother(String command) {
        int name = command.indexOf('@');
        return name >= 0 && !command.substring(name + 1).equalsIgnoreCase(me.username());
    }

    private boolean repliesToUs(Message message) {
        return message.replied().filter(this::isOurs).isPresent();
    }

    /** Whether we have said it. */
    boolean isOurs(Message message) {
        return message.from() != null && message.from().id() == me.id();
    }

    private static String part(MessageEntity mark, String words) {
        return words.substring(mark.offset(), mark.offset() + mark.length());
    }

    private static boolean isWithin(MessageEntity mark, String words) {
        return mark.offset() >= 0 && mark.length() >= 0 && (long) mark.offset() + mark.length() <= words.length();
    }
}
