package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Buttons in place of a person's own keyboard: whoever presses one says what stands on it.
 *
 * @param rows the words on the buttons
 * @param oneTime whether it goes away once it was used
 * @param persistent whether it stays open when the person writes
 * @param placeholder what stands in the empty box meanwhile; may be empty
 */
public record ReplyKeyboard(
        List<List<String>> rows, boolean oneTime, boolean persistent, boolean resized, String placeholder) {
    private static final int MOST_BUTTONS = 300;
    private static final int MOST_IN_ROW = 12;
    private static final int LONGEST_PLACEHOLDER = 64;

    public ReplyKeyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static ReplyKeyboard read(JsonObject markup) {
        if (!(markup.getValue("keyboard") instanceof JsonArray given)) {
            throw Refusal.badRequest("field \"keyboard\" of the ReplyKeyboardMarkup must be an Array");
        }
        var rows = given.stream()
                .map(ReplyKeyboard::row)
                .filter(row -> !row.isEmpty())
                .toList();
        if (rows.stream().mapToInt(List::size).sum() > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        var placeholder = markup.getString("input_field_placeholder", "");
        if (placeholder.length() > LONGEST_PLACEHOLDER) {
            throw Refusal.badRequest("INPUT_FIELD_PLACEHOLDER_TOO_LONG");
        }
        return new ReplyKeyboard(
                rows,
                markup.getBoolean("one_time_keyboard", false),
                markup.getBoolean("is_persistent", false),
                markup.getBoolean("resize_keyboard", false),
                placeholder);
    }

    private static List<String> row(Object each) {
        if (!(each instanceof JsonArray row)) {
            throw Refusal.badRequest("field \"keyboard\" of the ReplyKeyboardMarkup must be an Array of Arrays");
        }
        if (row.size() > MOST_IN_ROW) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return row.stream().map(ReplyKeyboard::words).toList();
    }

    private static String words(Object button) {
        var words = switch (button) {
            case String text -> text;
            case JsonObject json -> json.getString("text", "");
            case null, default ->
                throw Refusal.badRequest("can't parse keyboard button: KeyboardButton must be a String or an Object");
        };
        if (words.isBlank()) {
            throw Refusal.badRequest("can't parse keyboard button: text must be non-empty");
        }
        return words.strip();
    }
}
