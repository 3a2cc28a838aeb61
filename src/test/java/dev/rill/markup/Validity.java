package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.playground.judge.Entity;
import dev.rill.playground.judge.Judge;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.MessageEntity;
import io.vertx.core.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Telegram asks of a message, as far as it is known. */
final class Validity {
    private static final Set<String> FOUND = Set.of("mention", "hashtag", "bot_command", "url", "email");
    private static final Set<String> STYLES = Set.of("bold", "italic", "underline", "strikethrough", "spoiler");
    private static final Set<String> CODE = Set.of("code", "pre");
    private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");

    private Validity() {}

    static void check(Formatted body, int limit) {
        if (body.isEmpty()) {
            assertThat(body.entities()).isEmpty();
            return;
        }
        assertThat(body.text().length()).isBetween(1, limit);
        assertThat(body.text()).doesNotContain("\r");
        checkSurrogates(body.text());
        body.entities().forEach(entity -> checkRange(body.text(), entity));
        checkNesting(body.entities());
        checkJudgement(body);
    }

    private static void checkSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                assertThat(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                        .isTrue();
                i++;
            } else {
                assertThat(Character.isLowSurrogate(text.charAt(i))).isFalse();
            }
        }
    }

    private static void checkRange(String text, MessageEntity entity) {
        int end = entity.offset() + entity.length();
        assertThat(entity.offset()).isNotNegative();
        assertThat(entity.length()).isPositive();
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(Character.isLowSurrogate(text.charAt(entity.offset()))).isFalse();
        assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
    }

    private static void checkNesting(List<MessageEntity> entities) {
        for (int i = 0; i < entities.size(); i++) {
            for (MessageEntity inner : entities.subList(i + 1, entities.size())) {
                MessageEntity outer = entities.get(i);
                boolean apart = inner.offset() >= outer.offset() + outer.length();
                if (apart) {
                    break;
                }
                boolean within = inner.offset() + inner.length() <= outer.offset() + outer.length();
                assertThat(within && mayContain(String.valueOf(outer.type()), String.valueOf(inner.type())))
                        .as("%s in %s", inner, outer)
                        .isTrue();
            }
        }
    }

    private static boolean mayContain(String outer, String inner) {
        if (CODE.contains(outer) || outer.equals(inner)) {
            return false;
        }
        if (QUOTES.contains(outer)) {
            return !QUOTES.contains(inner);
        }
        if (outer.equals("text_link")) {
            return STYLES.contains(inner);
        }
        return STYLES.contains(inner) || inner.equals("text_link") || QUOTES.contains(inner);
    }

    /** The simulated Telegram keeps text and entities as they are. */
    private static void checkJudgement(Formatted body) {
        JsonArray given = new JsonArray(json(body.entities()));
        var judged = Judge.message(body.text(), given, null, "too long");
        assertThat(judged.text()).isEqualTo(body.text());
        List<String> kept = judged.entities().stream()
                .filter(entity -> !FOUND.contains(entity.type()))
                .map(Entity::toString)
                .toList();
        List<String> wanted = body.entities().stream()
                .map(Validity::asJudged)
                .map(Entity::toString)
                .toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Entity asJudged(MessageEntity entity) {
        Map<String, Object> details = new HashMap<>();
        if (entity.url() != null) {
            details.put("url", entity.url());
        }
        if (entity.language() != null) {
            details.put("language", entity.language());
        }
        return new Entity(String.valueOf(entity.type()), entity.offset(), entity.length(), details);
    }

    private static String json(List<MessageEntity> entities) {
        try {
            return TelegramJson.MAPPER.writeValueAsString(entities);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
