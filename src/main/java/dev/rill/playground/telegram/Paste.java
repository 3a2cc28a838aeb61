package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message, as a person's client does: at a line or a word, close to the limit. */
final class Paste {
    private static final int NEAR = 90;
    private static final int MOST_PARTS = 20;

    private Paste() {}

    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > Judge.LONGEST_TEXT) {
            var end = end(rest);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
            if (parts.size() >= MOST_PARTS) {
                throw new IllegalArgumentException("Cannot send more than " + MOST_PARTS + " messages at once");
            }
        }
        if (parts.isEmpty() || !rest.isBlank()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int end(String text) {
        var most = Judge.LONGEST_TEXT;
        for (var sign : List.of('\n', ' ')) {
            var found = text.lastIndexOf(sign, most - 1);
            if (found >= most - NEAR) {
                return found + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
