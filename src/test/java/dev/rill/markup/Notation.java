package dev.rill.markup;

import dev.rill.telegram.type.MessageEntity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Writes text and entities in one line of sight: {@code «bold:word»}, {@code «text_link(https://a.b):word»}. */
final class Notation {
    private Notation() {}

    static String of(Formatted formatted) {
        StringBuilder out = new StringBuilder();
        Deque<Integer> ends = new ArrayDeque<>();
        Iterator<MessageEntity> entities = formatted.entities().iterator();
        MessageEntity next = entities.hasNext() ? entities.next() : null;
        for (int place = 0; place <= formatted.text().length(); place++) {
            while (!ends.isEmpty() && ends.peek() <= place) {
                ends.pop();
                out.append('»');
            }
            while (next != null && next.offset() == place) {
                out.append(opening(next));
                ends.push(next.offset() + next.length());
                next = entities.hasNext() ? entities.next() : null;
            }
            if (place < formatted.text().length()) {
                out.append(formatted.text().charAt(place));
            }
        }
        return out.toString();
    }

    private static String opening(MessageEntity entity) {
        String detail = entity.url() != null ? entity.url() : entity.language();
        return "«" + entity.type() + (detail == null ? "" : "(" + detail + ")") + ":";
    }

    static String of(List<Formatted> pages) {
        return String.join("\n=====\n", pages.stream().map(Notation::of).toList());
    }
}
