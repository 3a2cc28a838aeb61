package dev.rill.route;

import dev.rill.telegram.type.MessageEntity;
import java.util.Comparator;
import java.util.List;

/** Cuts names out of a text, so that what is left reads as if they had never been there. Offsets are in UTF-16 units. */
final class Mentions {
    /** What may follow a name that somebody is called by. */
    private static final String BEHIND_A_CALL = ",:;!–—";

    private static final String JOINS_THE_WORD_BEFORE = ",.:;!?…)";

    private Mentions() {}

    static String cut(String text, List<MessageEntity> mentions) {
        String rest = text;
        for (MessageEntity mention : mentions.stream()
                .sorted(Comparator.comparingInt(MessageEntity::offset).reversed())
                .toList()) {
            rest = join(
                    rest.substring(0, mention.offset()),
                    rest.substring(Math.min(rest.length(), mention.offset() + mention.length())));
        }
        return rest.strip();
    }

    private static String join(String before, String after) {
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        if (head.isEmpty()) {
            return behindACall(tail);
        }
        if (tail.isEmpty()) {
            return head.endsWith(",") ? head.substring(0, head.length() - 1) : head;
        }
        if (isOneOf(JOINS_THE_WORD_BEFORE, tail.charAt(0))) {
            return (isOneOf(BEHIND_A_CALL, head.charAt(head.length() - 1)) ? withoutLast(head) : head) + tail;
        }
        return head + gap(before.substring(head.length()), after.substring(0, after.length() - tail.length())) + tail;
    }

    /** Without the comma after the name, nor others like it. */
    private static String behindACall(String tail) {
        boolean called = !tail.isEmpty() && isOneOf(BEHIND_A_CALL, tail.charAt(0));
        return called ? behindACall(tail.substring(1).stripLeading()) : tail;
    }

    private static String withoutLast(String head) {
        return head.substring(0, head.length() - 1).stripTrailing();
    }

    private static String gap(String left, String right) {
        if (left.contains("\n") || right.contains("\n")) {
            return left.length() >= right.length() ? left : right;
        }
        return left.isEmpty() && right.isEmpty() ? "" : " ";
    }

    private static boolean isOneOf(String characters, char one) {
        return characters.indexOf(one) >= 0;
    }
}
