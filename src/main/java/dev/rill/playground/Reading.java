package dev.rill.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads Markdown as somebody who looks at it rendered: without what is not shown, tables apart.
 *
 * @param strangeTags whether tags that have no meaning in a message are shown as they stand
 */
record Reading(boolean strangeTags) {
    private static final Pattern FENCE = Pattern.compile("^[ >]{0,12}(?:[-*+] |\\d+[.)] )?\\s*(```+|~~~+)([^`]*)$");
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\((?:[^()\\s]|\\([^()]*\\))*(?:\\s+\"[^\"]*\")?\\)|\\]\\[[^\\]]*\\]");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s+\\S+.*$");
    private static final Pattern SIGN =
            Pattern.compile("&#?\\w{1,12};|</?([a-z][a-z0-9-]*)[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^[ >]*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*$");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Set<String> TAGS = Set.of(
            "b",
            "strong",
            "summary",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "del",
            "strike",
            "tg-spoiler",
            "code",
            "kbd",
            "samp",
            "sub",
            "sup",
            "a",
            "br",
            "details",
            "mark",
            "p",
            "span",
            "div",
            "blockquote",
            "pre",
            "hr");

    /** A stretch of the text. */
    sealed interface Section {}

    /** Whatever is no table. */
    record Prose(String text) implements Section {}

    /** A table: the names of its columns, and what stands below them. */
    record Table(String names, List<Row> rows) implements Section {}

    /**
     * A row of a table.
     *
     * @param cells one after the other
     * @param record the same, each with the name of its column before it; empty ones are left out
     */
    record Row(String cells, String record) {}

    /** The whole text. */
    static String plain(String markdown) {
        var plain = new StringBuilder(markdown.length());
        for (var section : new Reading(true).sections(markdown)) {
            switch (section) {
                case Prose prose -> plain.append(prose.text());
                case Table table -> {
                    plain.append(table.names()).append('\n');
                    table.rows().forEach(row -> plain.append(row.cells()).append('\n'));
                }
            }
        }
        return plain.toString();
    }

    /** The text in its order. */
    List<Section> sections(String markdown) {
        var sections = new ArrayList<Section>();
        var prose = new StringBuilder();
        var lines = markdown.lines().toList();
        var fence = "";
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || closes(mark, fence))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
                prose.append('\n');
                continue;
            }
            if (fence.isEmpty() && isTable(lines, at)) {
                sections.add(new Prose(prose.toString()));
                prose.setLength(0);
                var end = end(lines, at);
                sections.add(table(lines.subList(at, end)));
                at = end - 1;
                continue;
            }
            prose.append(fence.isEmpty() ? shown(line) : line).append('\n');
        }
        sections.add(new Prose(prose.toString()));
        return sections;
    }

    private static boolean closes(MatchResult mark, String fence) {
        return mark.group(2).isBlank()
                && mark.group(1).charAt(0) == fence.charAt(0)
                && mark.group(1).length() >= fence.length();
    }

    private static boolean isTable(List<String> lines, int at) {
        return lines.get(at).contains("|")
                && at + 1 < lines.size()
                && lines.get(at + 1).contains("|")
                && RULE.matcher(lines.get(at + 1)).matches();
    }

    private static int end(List<String> lines, int at) {
        var end = at + 2;
        while (end < lines.size() && lines.get(end).contains("|")) {
            end++;
        }
        return end;
    }

    private Table table(List<String> lines) {
        var names = cells(lines.getFirst());
        var rows = lines.stream().skip(2).map(line -> row(cells(line), names)).toList();
        return new Table(String.join(" ", names), rows);
    }

    private static Row row(List<String> cells, List<String> names) {
        var kept = cells.subList(0, Math.min(cells.size(), names.size()));
        var record = IntStream.range(0, kept.size())
                .filter(column -> !kept.get(column).isBlank())
                .mapToObj(column -> names.get(column) + " " + kept.get(column))
                .collect(Collectors.joining(" "));
        return new Row(String.join(" ", kept), record);
    }

    private List<String> cells(String line) {
        var bare = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        return Arrays.stream(BAR.split(bare, -1))
                .map(cell -> shown(cell.replace("\\|", "|")))
                .toList();
    }

    private String shown(String line) {
        if (DEFINITION.matcher(line).matches()) {
            return "";
        }
        var plain = new StringBuilder(line.length());
        var at = 0;
        var span = SPAN.matcher(line);
        while (span.find()) {
            plain.append(unmarked(line.substring(at, span.start()))).append(span.group(2));
            at = span.end();
        }
        return plain.append(unmarked(line.substring(at))).toString();
    }

    private String unmarked(String text) {
        return SIGN.matcher(ADDRESS.matcher(text).replaceAll("] "))
                .replaceAll(sign -> isShown(sign) ? Matcher.quoteReplacement(sign.group()) : " ");
    }

    /** An address in angle brackets is shown in any case, an entity never as it is written. */
    private boolean isShown(MatchResult sign) {
        if (sign.group(1) == null) {
            return false;
        }
        var whole = sign.group();
        return whole.contains("://")
                || whole.contains("@")
                || strangeTags && !TAGS.contains(sign.group(1).toLowerCase(Locale.ROOT));
    }
}
