package dev.rill.playground.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram finds in a text by itself: mentions, commands, hashtags, links, addresses. They count against nothing. */
final class FoundEntities {
    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention");
    private static final Pattern PATTERN = Pattern.compile(
            "(?<email>\\b[\\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z]{2,10}){1,3}\\b)"
                    + "|(?<mention>(?<![\\w/@])@[a-z]\\w{2,31}\\b)"
                    + "|(?<command>(?<![\\w/<>@.])/\\w{1,64}(?:@\\w{3,32})?(?![\\w/@]))"
                    + "|(?<hashtag>(?<![\\p{L}\\p{N}_#])#[\\p{L}\\p{N}_]{1,255})"
                    + "|(?<url>\\bhttps?://[^\\s<>\"]{1,2048}|\\b(?:[a-z0-9-]{1,63}\\.){1,4}(?:com|org|net|io|dev|ru|me)\\b(?:/[^\\s<>\"]{0,1024})?)",
            Pattern.CASE_INSENSITIVE);

    private FoundEntities() {}

    static List<Entity> added(String text, List<Entity> given) {
        if (!worthALook(text)) {
            return given;
        }
        var all = new ArrayList<>(given);
        var matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            var found = found(text, matcher);
            if (given.stream().noneMatch(entity -> OPAQUE.contains(entity.type()) && entity.overlaps(found))) {
                all.add(found);
            }
        }
        if (all.size() > given.size()) {
            all.sort(Comparator.comparingInt(Entity::offset));
        }
        return all;
    }

    /** Most texts of a stream hold none of these signs: no pattern runs over them. */
    private static boolean worthALook(String text) {
        for (var i = 0; i + 1 < text.length(); i++) {
            var sign = text.charAt(i);
            var worth = sign == '@' || sign == '/' || sign == '#' || sign == '.';
            if (worth && Character.isLetterOrDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return text.contains("://");
    }

    private static Entity found(String text, Matcher matcher) {
        if (matcher.group("email") != null) {
            return Entity.of("email", matcher.start(), matcher.end() - matcher.start());
        }
        if (matcher.group("mention") != null) {
            return Entity.of("mention", matcher.start(), matcher.end() - matcher.start());
        }
        if (matcher.group("command") != null) {
            return Entity.of("bot_command", matcher.start(), matcher.end() - matcher.start());
        }
        if (matcher.group("hashtag") != null) {
            return Entity.of("hashtag", matcher.start(), matcher.end() - matcher.start());
        }
        return Entity.of("url", matcher.start(), linkEnd(text, matcher) - matcher.start());
    }

    private static int linkEnd(String text, Matcher matcher) {
        var end = matcher.end();
        while (end > matcher.start() + 1 && ".,;:!?)'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
