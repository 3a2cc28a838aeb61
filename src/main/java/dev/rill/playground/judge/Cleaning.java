package dev.rill.playground.judge;

import java.util.ArrayList;
import java.util.List;

/** What Telegram does to a text before it measures it: no carriage returns, no control characters, no white margins. */
final class Cleaning {
    private Cleaning() {}

    static Formatted cleaned(Formatted formatted) {
        var text = formatted.text();
        if (isClean(text)) {
            return formatted;
        }
        var clean = new StringBuilder(text.length());
        var moved = new int[text.length() + 1];
        for (var i = 0; i < text.length(); i++) {
            moved[i] = clean.length();
            var character = text.charAt(i);
            if (character != '\r') {
                clean.append(isControl(character) ? ' ' : character);
            }
        }
        moved[text.length()] = clean.length();
        return new Formatted(clean.toString(), moved(formatted.entities(), moved));
    }

    private static boolean isClean(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char character) {
        return character < ' ' && character != '\n';
    }

    private static List<Entity> moved(List<Entity> entities, int[] moved) {
        return entities.stream()
                .map(entity -> entity.at(moved[entity.offset()], moved[entity.end()] - moved[entity.offset()]))
                .filter(entity -> entity.length() > 0)
                .toList();
    }

    static Formatted trimmed(Formatted formatted) {
        var text = formatted.text();
        var start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        var end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == 0 && end == text.length()) {
            return formatted;
        }
        var entities = new ArrayList<Entity>();
        for (var entity : formatted.entities()) {
            var from = Math.max(entity.offset(), start);
            var to = Math.min(entity.end(), end);
            if (to > from) {
                entities.add(entity.at(from - start, to - from));
            }
        }
        return new Formatted(text.substring(start, end), entities);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\u00a0' || character == '\u2028';
    }
}
