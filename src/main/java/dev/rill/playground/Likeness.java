package dev.rill.playground;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in Markdown, and whether another text shows it. It reads Markdown in a way of its own, so that it shares no mistake
 * with the renderer, and compares letters, digits and emoji in their order: the signs go, and with them what is not shown
 * (addresses of links, languages of code, boxes of tasks, numbers of lists, which a renderer may count anew).
 */
final class Likeness {
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s>#_~\\u2022\\u00b7*+-]*\\d{1,9}[.)](?=\\s)", Pattern.MULTILINE);
    private static final Pattern BOX = Pattern.compile("\\[[xX ]\\]");
    private static final int FIRST_EMOJI = 0x1F000;

    /** Stands for a picture that cannot be shown. */
    private static final int FRAMED_PICTURE = 0x1F5BC;

    private static final int SHORTEST_ADDITION = 4;
    private static final int REPEATED = 30;

    private final List<List<String>> parts;
    private final String all;
    private final int shortest;

    /** @param parts one after the other, each in the ways in which it may be shown */
    private Likeness(List<List<String>> parts) {
        this.parts = parts;
        var first = new StringBuilder();
        parts.forEach(ways -> first.append(ways.getFirst()));
        this.all = first.toString();
        this.shortest = parts.stream()
                .mapToInt(ways -> ways.stream().mapToInt(String::length).min().orElse(0))
                .sum();
    }

    /** All ways to show a text: where it holds tags that mean nothing, a renderer may leave them out or show them. */
    static List<Likeness> of(String markdown) {
        var shown = new Likeness(parts(new Reading(true).sections(markdown)));
        var hidden = new Likeness(parts(new Reading(false).sections(markdown)));
        return shown.all.equals(hidden.all) ? List.of(shown) : List.of(shown, hidden);
    }

    private static List<List<String>> parts(List<Reading.Section> sections) {
        var parts = new ArrayList<List<String>>();
        for (var section : sections) {
            switch (section) {
                case Reading.Prose prose -> parts.add(List.of(letters(prose.text())));
                case Reading.Table table -> parts.addAll(rows(table));
            }
        }
        return parts;
    }

    /** A row is shown as it is or as a record; where a message begins in a table, the names of its columns come again. */
    private static List<List<String>> rows(Reading.Table table) {
        var names = letters(table.names());
        if (table.rows().isEmpty()) {
            return List.of(List.of(names));
        }
        var rows = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var cells = letters(row.cells());
            var record = letters(row.record());
            rows.add(rows.isEmpty() ? List.of(names + cells, record) : List.of(cells, record, names + cells));
        }
        return rows;
    }

    /** How many letters, digits and emoji there are at least. */
    int length() {
        return shortest;
    }

    /** Whether a text shows all of it, once, and nothing else. */
    boolean shownBy(String shown) {
        var found = letters(shown);
        var places = Set.of(0);
        for (var ways : parts) {
            places = places.stream()
                    .flatMap(at -> ways.stream()
                            .filter(way -> found.startsWith(way, at))
                            .map(way -> at + way.length()))
                    .collect(Collectors.toSet());
        }
        return places.contains(found.length());
    }

    /** Whether something that was added to the answer says once more what the answer says. */
    boolean repeats(String added) {
        var letters = letters(added);
        if (letters.isEmpty()) {
            return false;
        }
        if (letters.length() < SHORTEST_ADDITION || all.contains(letters)) {
            return true;
        }
        for (var at = 0; at + REPEATED <= letters.length(); at++) {
            if (all.contains(letters.substring(at, at + REPEATED))) {
                return true;
            }
        }
        return false;
    }

    /** Letters, digits and emoji, one after the other; raised and lowered ones like all others. */
    static String letters(String text) {
        var bare = NUMBER.matcher(BOX.matcher(text).replaceAll("")).replaceAll(" ");
        var kept = new StringBuilder(bare.length());
        Normalizer.normalize(bare, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || sign >= FIRST_EMOJI && sign != FRAMED_PICTURE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
