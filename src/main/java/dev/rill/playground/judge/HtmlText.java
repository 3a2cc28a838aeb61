package dev.rill.playground.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code parse_mode=HTML}: Telegram's few tags, everything else refused with its sentence. */
final class HtmlText {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));
    private static final Pattern TOKEN = Pattern.compile(
            "<(?<close>/?)(?<tag>[a-zA-Z][a-zA-Z0-9-]*)(?<attributes>[^<>]*)>|&(?<name>lt|gt|amp|quot|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:\\s*=\\s*[\"']([^\"']*)[\"'])?");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String tag, int start, int offset, Map<String, String> attributes) {}

    private HtmlText(String source) {
        this.source = source;
    }

    static Formatted parse(String source) {
        return new HtmlText(source).parse();
    }

    private Formatted parse() {
        var matcher = TOKEN.matcher(source);
        var last = 0;
        while (matcher.find()) {
            plain(last, matcher.start());
            last = matcher.end();
            token(matcher);
        }
        plain(last, source.length());
        var unclosed = open.peek();
        if (unclosed != null) {
            throw refused("can't find end tag corresponding to start tag \"" + unclosed.tag() + "\"");
        }
        return new Formatted(text.toString(), entities);
    }

    private void plain(int from, int to) {
        var tag = source.indexOf('<', from);
        if (tag >= 0 && tag < to) {
            throw refused("unclosed start tag at byte offset " + bytes(tag));
        }
        text.append(source, from, to);
    }

    private void token(Matcher matcher) {
        var name = matcher.group("name");
        if (name != null) {
            text.append(character(name));
            return;
        }
        var tag = matcher.group("tag").toLowerCase(Locale.ROOT);
        if (!TYPES.containsKey(tag)) {
            throw refused("unsupported start tag \"" + tag + "\" at byte offset " + bytes(matcher.start()));
        }
        if (matcher.group("close").isEmpty()) {
            open.push(new Open(tag, matcher.start(), text.length(), attributes(matcher.group("attributes"))));
            return;
        }
        close(tag, matcher.start());
    }

    private void close(String tag, int position) {
        var start = open.poll();
        if (start == null) {
            throw refused("unexpected end tag at byte offset " + bytes(position));
        }
        if (!start.tag().equals(tag)) {
            throw refused("unmatched end tag at byte offset " + bytes(position) + ", expected \"</" + start.tag()
                    + ">\", found \"</" + tag + ">\"");
        }
        var length = text.length() - start.offset();
        if (length > 0) {
            add(start, length);
        }
    }

    private void add(Open start, int length) {
        var details = new HashMap<String, Object>();
        var type = String.valueOf(TYPES.get(start.tag()));
        if (start.tag().equals("a")) {
            var url = start.attributes().getOrDefault("href", "");
            if (url.isEmpty()) {
                return;
            }
            details.put("url", url);
        }
        if (start.tag().equals("blockquote") && start.attributes().containsKey("expandable")) {
            type = "expandable_blockquote";
        }
        var parent = open.peek();
        if (start.tag().equals("code") && parent != null && parent.tag().equals("pre")) {
            parent.attributes().putAll(start.attributes());
            return;
        }
        var language = start.attributes().getOrDefault("class", "");
        if (start.tag().equals("pre") && language.startsWith("language-")) {
            details.put("language", language.substring("language-".length()));
        }
        entities.add(new Entity(type, start.offset(), length, details));
    }

    private static Map<String, String> attributes(String source) {
        var attributes = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(source);
        while (matcher.find()) {
            var value = matcher.group(2);
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value.replace("&amp;", "&"));
        }
        return attributes;
    }

    private static String character(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> {
                var code = name.startsWith("#x")
                        ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1));
                yield Character.isValidCodePoint(code) ? Character.toString(code) : "";
            }
        };
    }

    private int bytes(int position) {
        return source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refusal refused(String detail) {
        return Refusal.badRequest("can't parse entities: " + detail);
    }
}
