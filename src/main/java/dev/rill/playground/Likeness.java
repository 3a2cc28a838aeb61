package dev.rill.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in Markdown, and whether another text shows it. It reads Markdown in a way of its own, so that it shares no mistake
 * with the renderer: the signs go, and with them what is not shown (addresses of links, languages of code, boxes of tasks,
 * numbers of lists, which a renderer may count anew).
 */
final class Likeness {
    private static final Pattern FENCE = Pattern.compile("^[ >]{0,12}(```+|~~~+)([^`]*)$");
    private static final Pattern SPAN = Pattern.compile("(`+)(.+?)\\1", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\((?:[^()\\s]|\\([^()]*\\))*(?:\\s+\"[^\"]*\")?\\)|\\]\\[[^\\]]*\\]");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s+\\S+.*$");
    private static final Pattern SIGN = Pattern.compile("&#?\\w{1,12};|</?[a-z][^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s>\\u2022\\u00b7*+-]*\\d{1,9}[.)](?=\\s)", Pattern.MULTILINE);
    private static final Pattern BOX = Pattern.compile("\\[[xX ]\\]");
    private static final int FIRST_EMOJI = 0x1F000;
    private static final int SHORTEST_ADDITION = 4;
    private static final int REPEATED = 30;

    private final List<String> prose = new ArrayList<>();
    private final String all;
    private final List<String> bag;
    private final boolean tables;

    private Likeness(String markdown, boolean withTags) {
        var plain = plain(markdown, withTags);
        tables = markdown.lines().anyMatch(Likeness::isRule);
        all = letters(plain);
        bag = tables ? bag(plain) : List.of();
        if (tables) {
            prose(markdown, withTags);
        }
    }

    /** All ways to show a text: where it holds tags, a renderer may leave them out or show them as they are. */
    static List<Likeness> of(String markdown) {
        var bare = new Likeness(markdown, false);
        var tagged = new Likeness(markdown, true);
        return bare.all.equals(tagged.all) ? List.of(bare) : List.of(bare, tagged);
    }

    /** How many letters, digits and emoji there are. */
    int length() {
        return all.length();
    }

    /** Whether a text shows all of it, once, and nothing else. */
    boolean shownBy(String shown) {
        var found = letters(shown);
        return found.equals(all) || tables && found.length() == all.length() && shownAround(shown, found);
    }

    /** Cells may have been laid out anew; whatever stands between tables stands in its order. */
    private boolean shownAround(String shown, String found) {
        var at = 0;
        for (var part : prose) {
            at = found.indexOf(part, at);
            if (at < 0) {
                return false;
            }
            at += part.length();
        }
        return bag(shown).equals(bag);
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

    private void prose(String markdown, boolean withTags) {
        var part = new StringBuilder();
        var table = false;
        for (var line : markdown.lines().toList()) {
            var row = line.contains("|");
            if (row != table) {
                keep(part, withTags);
            }
            table = row;
            if (!row) {
                part.append(line).append('\n');
            }
        }
        keep(part, withTags);
    }

    private void keep(StringBuilder part, boolean withTags) {
        // The fences of a part that a bar in some code has torn would not match: such a part is judged by its words
        // alone.
        if (!part.isEmpty() && part.indexOf("```") < 0) {
            prose.add(letters(plain(part.toString(), withTags)));
        }
        part.setLength(0);
    }

    private static boolean isRule(String line) {
        return line.contains("|") && line.contains("-") && line.chars().allMatch(sign -> " |:-\t".indexOf(sign) >= 0);
    }

    /** Markdown without what a reader of it does not see. */
    static String plain(String markdown) {
        return plain(markdown, false);
    }

    private static String plain(String markdown, boolean withTags) {
        var plain = new StringBuilder(markdown.length());
        var open = "";
        for (var line : markdown.lines().toList()) {
            var fence = FENCE.matcher(line);
            if (fence.matches() && (open.isEmpty() || closes(fence.group(1), fence.group(2), open))) {
                open = open.isEmpty() ? fence.group(1) : "";
                plain.append('\n');
                continue;
            }
            plain.append(open.isEmpty() ? prosaic(line, withTags) : line).append('\n');
        }
        return plain.toString();
    }

    private static boolean closes(String fence, String rest, String open) {
        return rest.isBlank() && fence.charAt(0) == open.charAt(0) && fence.length() >= open.length();
    }

    private static String prosaic(String line, boolean withTags) {
        if (DEFINITION.matcher(line).matches()) {
            return "";
        }
        var plain = new StringBuilder(line.length());
        var at = 0;
        var span = SPAN.matcher(line);
        while (span.find()) {
            plain.append(unmarked(line.substring(at, span.start()), withTags)).append(span.group(2));
            at = span.end();
        }
        return plain.append(unmarked(line.substring(at), withTags)).toString();
    }

    private static String unmarked(String text, boolean withTags) {
        var bare = ADDRESS.matcher(text).replaceAll("] ");
        return SIGN.matcher(bare)
                .replaceAll(sign -> isShown(sign.group(), withTags) ? Matcher.quoteReplacement(sign.group()) : " ");
    }

    /** An address in angle brackets is shown in any case. */
    private static boolean isShown(String sign, boolean withTags) {
        return sign.startsWith("<") && (withTags || sign.contains("://") || sign.contains("@"));
    }

    private static List<String> bag(String text) {
        return Arrays.stream(NUMBER.matcher(BOX.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /** Letters, digits and emoji, one after the other. */
    static String letters(String text) {
        var bare = NUMBER.matcher(BOX.matcher(text).replaceAll("")).replaceAll(" ");
        var kept = new StringBuilder(bare.length());
        bare.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || sign >= FIRST_EMOJI)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
