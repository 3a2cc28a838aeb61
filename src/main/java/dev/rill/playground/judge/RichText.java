package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The source of a rich message, as the bot wrote it. Telegram parses it; here it is kept as it is, and only its size is judged.
 *
 * @param source Markdown, HTML, or the blocks as JSON
 */
public record RichText(Syntax syntax, String source) {
    /** The longest source, in UTF-16 units. */
    public static final int LONGEST = 32_768;

    private static final int MOST_BLOCKS = 500;
    private static final int MOST_COLUMNS = 20;
    private static final int DEEPEST = 16;
    private static final Pattern BLOCK =
            Pattern.compile("\\n[ \\t]*\\n|^[ \\t]*(?:[-*+]|\\d{1,9}[.)]) ", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^[ \\t]*\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|?)+[ \\t]*$");

    /** What the source is written in; the names are those of the fields, in capitals. */
    public enum Syntax {
        MARKDOWN,
        HTML,
        BLOCKS;

        /** The field of {@code rich_message} that holds it. */
        public String field() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Reads a {@code rich_message}.
     *
     * @param draft whether it is only shown as being written: then it may be empty, and may show the model thinking
     */
    public static RichText read(@Nullable JsonObject given, boolean draft) {
        var present = given == null
                ? java.util.List.<Syntax>of()
                : Arrays.stream(Syntax.values())
                        .filter(syntax -> given.getValue(syntax.field()) != null)
                        .toList();
        if (given == null || present.size() != 1) {
            throw Refusal.badRequest("RICH_MESSAGE_CONTENT_REQUIRED");
        }
        return judged(new RichText(present.getFirst(), source(given, present.getFirst())), draft);
    }

    private static String source(JsonObject given, Syntax syntax) {
        return switch (given.getValue(syntax.field())) {
            case JsonArray blocks when syntax == Syntax.BLOCKS -> blocks(blocks);
            case String text when syntax != Syntax.BLOCKS -> text;
            default -> throw Refusal.badRequest("can't parse InputRichMessage: wrong type of " + syntax.field());
        };
    }

    private static String blocks(JsonArray blocks) {
        for (var block : blocks) {
            if (!(block instanceof JsonObject json)
                    || json.getString("type", "").isEmpty()) {
                throw Refusal.badRequest("can't parse InputRichBlock: an Object with a type is expected");
            }
        }
        if (blocks.size() > MOST_BLOCKS) {
            throw Refusal.badRequest("can't parse InputRichBlock: too many blocks");
        }
        return blocks.isEmpty() ? "" : blocks.encode();
    }

    private static RichText judged(RichText text, boolean draft) {
        if (text.source.isBlank() && !draft) {
            throw Refusal.badRequest("RICH_MESSAGE_CONTENT_REQUIRED");
        }
        if (text.source.length() > LONGEST) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        if (!draft && text.source.contains("<tg-thinking")) {
            throw Refusal.badRequest("can't parse InputRichBlock: a thinking block belongs into a draft");
        }
        if (text.syntax == Syntax.MARKDOWN) {
            text.measure();
        }
        return text;
    }

    private void measure() {
        if (BLOCK.matcher(source).results().limit(MOST_BLOCKS + 1L).count() > MOST_BLOCKS) {
            throw Refusal.badRequest("can't parse InputRichBlock: too many blocks");
        }
        source.lines().forEach(RichText::measure);
    }

    private static void measure(String line) {
        var depth = line.chars()
                .takeWhile(sign -> sign == '>' || sign == ' ')
                .filter(sign -> sign == '>')
                .count();
        if (depth > DEEPEST) {
            throw Refusal.badRequest("can't parse InputRichBlock: blocks are nested too deeply");
        }
        var bars = line.chars().filter(sign -> sign == '|').count();
        if (bars >= MOST_COLUMNS
                && line.contains("-")
                && columns(line) > MOST_COLUMNS
                && RULE.matcher(line).matches()) {
            throw Refusal.badRequest("can't parse InputRichBlock: too many table columns");
        }
    }

    private static long columns(String rule) {
        return Arrays.stream(rule.split("\\|", -1))
                .filter(cell -> !cell.isBlank())
                .count();
    }

    /** The Bot API's shape, as far as a bot looks at it: what it sent. */
    public JsonObject toJson() {
        Object value = syntax == Syntax.BLOCKS && !source.isEmpty() ? new JsonArray(source) : source;
        return new JsonObject().put(syntax.field(), value);
    }
}
