package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of buttons under a message; none when there is no keyboard. */
public record Keyboard(List<List<Button>> rows) {
    /** No keyboard. */
    public static final Keyboard NONE = new Keyboard(List.of());

    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_ROW = 8;
    private static final int LONGEST_DATA = 64;
    private static final int LONGEST_COPY = 256;
    private static final Set<String> STYLES = Set.of("danger", "success", "primary");

    public Keyboard {
        rows = List.copyOf(rows);
    }

    /** Reads and judges a {@code reply_markup}; keyboards of other kinds count as none. */
    public static Keyboard read(@Nullable JsonObject markup) {
        if (markup == null || !(markup.getValue("inline_keyboard") instanceof JsonArray given)) {
            return NONE;
        }
        var rows = new ArrayList<List<Button>>();
        var count = 0;
        for (var each : given) {
            if (!(each instanceof JsonArray row)) {
                throw Refusal.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
            }
            if (row.size() > MOST_IN_ROW) {
                throw Refusal.badRequest("reply markup is too long");
            }
            count += row.size();
            if (!row.isEmpty()) {
                rows.add(row.stream().map(Keyboard::button).toList());
            }
        }
        if (count > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return new Keyboard(rows);
    }

    private static Button button(Object each) {
        if (!(each instanceof JsonObject json)) {
            throw Refusal.badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        }
        var text = json.getString("text", "").strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        var button = new Button(text, data(json), url(json), copy(json), style(json));
        if (button.data().isEmpty() && button.url().isEmpty() && button.copy().isEmpty()) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        return button;
    }

    private static Optional<String> data(JsonObject json) {
        var data = Optional.ofNullable(json.getString("callback_data"));
        data.ifPresent(value -> {
            var size = value.getBytes(StandardCharsets.UTF_8).length;
            if (size < 1 || size > LONGEST_DATA) {
                throw Refusal.badRequest("BUTTON_DATA_INVALID");
            }
        });
        return data;
    }

    private static Optional<String> url(JsonObject json) {
        var url = Optional.ofNullable(json.getString("url"));
        if (url.isPresent() && !url.get().matches("(https?|tg)://\\S+|[\\w-]+(\\.[\\w-]+)+\\S*")) {
            throw Refusal.badRequest("BUTTON_URL_INVALID");
        }
        return url;
    }

    private static Optional<String> copy(JsonObject json) {
        var copy = Optional.ofNullable(json.getJsonObject("copy_text")).map(object -> object.getString("text", ""));
        if (copy.isPresent() && (copy.get().isEmpty() || copy.get().length() > LONGEST_COPY)) {
            throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
        return copy;
    }

    private static Optional<String> style(JsonObject json) {
        var style = Optional.ofNullable(json.getString("style"));
        if (style.isPresent() && !STYLES.contains(style.get())) {
            throw Refusal.badRequest("can't parse inline keyboard button: invalid button style specified");
        }
        return style;
    }

    /** Whether there is anything to press. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The Bot API's shape. */
    public JsonObject toJson() {
        var array = new JsonArray();
        for (var row : rows) {
            var buttons = new JsonArray();
            row.forEach(button -> buttons.add(button.toJson()));
            array.add(buttons);
        }
        return new JsonObject().put("inline_keyboard", array);
    }
}
