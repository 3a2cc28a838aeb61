package dev.rill.playground.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which entities a message keeps.
 *
 * <p>Ranges outside the text or through a surrogate pair are refused. What overlaps against the rules is dropped in
 * silence, and so is what comes after the hundredth: links, code, quotes and mentions are counted first, then styles,
 * where a style counts once for each piece into which other styles cut it.
 */
final class EntityRules {
    private static final int MOST = 100;
    private static final int FARTHEST = 1_000_000;
    private static final Set<String> STYLES = Set.of("bold", "italic", "underline", "strikethrough", "spoiler");
    private static final Set<String> CODE = Set.of("code", "pre");
    private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
    private static final Comparator<Entity> IN_ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed())
            .thenComparingInt(entity -> STYLES.contains(entity.type()) ? 1 : 0)
            .thenComparing(Entity::type);

    private EntityRules() {}

    static List<Entity> checked(String text, List<Entity> entities) {
        if (entities.isEmpty()) {
            return entities;
        }
        var real = new ArrayList<Entity>(entities.size());
        for (var entity : entities) {
            inReason("offset", entity.offset());
            inReason("length", entity.length());
            if (entity.length() > 0) {
                inText(text, entity);
                real.add(entity);
            }
        }
        return real;
    }

    private static void inReason(String what, int value) {
        if (value < 0 || value > FARTHEST) {
            throw Refusal.badRequest("receive an entity with incorrect " + what + " " + value);
        }
    }

    private static void inText(String text, Entity entity) {
        var start = "entity beginning at UTF-16 offset " + entity.offset();
        if (entity.end() > text.length()) {
            throw Refusal.badRequest(start + " ends after the end of the text at UTF-16 offset " + entity.end());
        }
        if (cutsPair(text, entity.offset())) {
            throw Refusal.badRequest(start + " starts in a middle of a UTF-16 symbol");
        }
        if (cutsPair(text, entity.end())) {
            throw Refusal.badRequest(start + " ends in a middle of a UTF-16 symbol at UTF-16 offset " + entity.end());
        }
    }

    private static boolean cutsPair(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
    }

    static List<Entity> kept(List<Entity> entities) {
        if (entities.isEmpty()) {
            return entities;
        }
        var sorted = entities.stream().sorted(IN_ORDER).distinct().toList();
        var solid = new ArrayList<Entity>();
        sorted.stream().filter(entity -> !STYLES.contains(entity.type())).forEach(entity -> {
            if (solid.stream().noneMatch(earlier -> collides(earlier, entity))) {
                solid.add(entity);
            }
        });
        var kept = new ArrayList<>(solid.subList(0, Math.min(MOST, solid.size())));
        addStyles(
                kept,
                sorted.stream().filter(entity -> STYLES.contains(entity.type())).toList());
        kept.sort(IN_ORDER);
        return kept;
    }

    private static boolean collides(Entity earlier, Entity entity) {
        if (!earlier.overlaps(entity)) {
            return false;
        }
        var aroundIt = earlier.contains(entity) && QUOTES.contains(earlier.type());
        var insideIt = entity.contains(earlier) && QUOTES.contains(entity.type());
        return !(aroundIt || insideIt) || QUOTES.contains(earlier.type()) == QUOTES.contains(entity.type());
    }

    private static void addStyles(List<Entity> kept, List<Entity> styles) {
        var code = kept.stream().filter(entity -> CODE.contains(entity.type())).toList();
        var visible = styles.stream()
                .filter(style -> code.stream().noneMatch(style::overlaps))
                .toList();
        var cuts = new TreeSet<Integer>();
        visible.forEach(style -> {
            cuts.add(style.offset());
            cuts.add(style.end());
        });
        var room = MOST - kept.size();
        for (var style : visible) {
            room -= cuts.subSet(style.offset(), style.end()).size();
            if (room < 0) {
                return;
            }
            kept.add(style);
        }
    }
}
