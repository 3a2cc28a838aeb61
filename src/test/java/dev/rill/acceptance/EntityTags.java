package dev.rill.acceptance;

import dev.rill.playground.judge.Entity;
import dev.rill.playground.judge.Formatted;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A text with its entities written into it as Telegram's HTML has them. */
final class EntityTags {
    private final String text;
    private final List<Entity> entities;
    private final StringBuilder html = new StringBuilder();
    private int at;

    EntityTags(Formatted content) {
        this.text = content.text();
        this.entities = content.entities().stream()
                .sorted(Comparator.comparingInt(Entity::offset)
                        .thenComparing(Comparator.comparingInt(Entity::length).reversed()))
                .toList();
    }

    String html() {
        Deque<Entity> open = new ArrayDeque<>();
        Iterator<Entity> coming = entities.iterator();
        while (coming.hasNext()) {
            Entity entity = coming.next();
            close(open, entity.offset());
            goTo(entity.offset());
            html.append(opening(entity));
            open.push(entity);
        }
        close(open, text.length());
        goTo(text.length());
        return html.toString();
    }

    private void close(Deque<Entity> open, int until) {
        while (!open.isEmpty() && open.peek().end() <= until) {
            goTo(open.peek().end());
            html.append(closing(open.pop()));
        }
    }

    private void goTo(int end) {
        html.append(text.substring(at, end)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"));
        at = end;
    }

    private static String opening(Entity entity) {
        Object language = entity.details().get("language");
        return switch (entity.type()) {
            case "pre" -> language == null ? "<pre>" : "<pre><code class=\"language-" + language + "\">";
            case "text_link" -> "<a href=\"" + entity.details().get("url") + "\">";
            case "expandable_blockquote" -> "<blockquote expandable>";
            default -> "<" + tag(entity) + ">";
        };
    }

    private static String closing(Entity entity) {
        Stream<String> tags = entity.type().equals("pre") && entity.details().containsKey("language")
                ? Stream.of("code", "pre")
                : Stream.of(tag(entity));
        return tags.map("</%s>"::formatted).reduce("", String::concat);
    }

    private static String tag(Entity entity) {
        return switch (entity.type()) {
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "strikethrough" -> "s";
            case "spoiler" -> "tg-spoiler";
            case "text_link" -> "a";
            case "blockquote", "expandable_blockquote" -> "blockquote";
            default -> entity.type();
        };
    }
}
