package dev.rill.playground.judge;

import io.vertx.core.json.JsonObject;

/** What a message brings along to be pressed or answered. */
public sealed interface ReplyMarkup {
    /** Nothing. */
    record None() implements ReplyMarkup {}

    /** Buttons under the message. */
    record Below(Keyboard keyboard) implements ReplyMarkup {}

    /** Buttons in place of a person's keyboard; selective ones for whom the message answers or names. */
    record InPlace(ReplyKeyboard keyboard, boolean selective) implements ReplyMarkup {}

    /** Takes buttons in place of the keyboard away. */
    record Removed(boolean selective) implements ReplyMarkup {}

    /** The person's next words are to answer the message. */
    record ForceReply() implements ReplyMarkup {}

    /** Reads and judges a {@code reply_markup}. */
    static ReplyMarkup read(JsonObject markup) {
        var selective = markup.getBoolean("selective", false);
        if (markup.containsKey("inline_keyboard")) {
            return new Below(Keyboard.read(markup));
        }
        if (markup.containsKey("keyboard")) {
            var keyboard = ReplyKeyboard.read(markup);
            return keyboard.rows().isEmpty() ? new Removed(selective) : new InPlace(keyboard, selective);
        }
        if (markup.getBoolean("remove_keyboard", false)) {
            return new Removed(selective);
        }
        return markup.getBoolean("force_reply", false) ? new ForceReply() : new None();
    }

    /** The buttons under the message; none where it brings something else. */
    default Keyboard below() {
        return this instanceof Below below ? below.keyboard() : Keyboard.NONE;
    }
}
