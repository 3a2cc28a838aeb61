package dev.rill.playground.judge;

import io.vertx.core.json.JsonArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a text on its way into a chat: cleaned, parsed, trimmed, measured, its entities checked and
 * counted; or refused with Telegram's own sentence.
 */
public final class Judge {
    /** The longest text of a message, in UTF-16 units, after trimming. */
    public static final int LONGEST_TEXT = 4096;

    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_INPUT = 35_000;

    private Judge() {}

    /**
     * A message that is sent or edited.
     *
     * @param tooLong the sentence for a text over the limit; sending and editing have different ones
     */
    public static Formatted message(
            @Nullable String text, @Nullable JsonArray entities, @Nullable String parseMode, String tooLong) {
        if (text == null || text.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        var formatted = parse(text, entities, parseMode);
        if (formatted.text().isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        return measured(formatted, tooLong);
    }

    /** A draft, which may be empty. */
    public static Formatted draft(@Nullable String text, @Nullable JsonArray entities, @Nullable String parseMode) {
        return measured(parse(text == null ? "" : text, entities, parseMode), "message is too long");
    }

    /** What a person types: nothing is refused but the empty and the too long. */
    public static Formatted typed(String text) {
        return typed(text, null);
    }

    /** What a person types, with what the person's client adds to it. */
    public static Formatted typed(String text, @Nullable JsonArray entities) {
        return message(text, entities, null, "message is too long");
    }

    /** What a person writes below a picture; may be empty. */
    public static Formatted caption(String text) {
        return caption(text, null, null);
    }

    /** What the bot writes below a file; may be empty. */
    public static Formatted caption(String text, @Nullable JsonArray entities, @Nullable String parseMode) {
        var formatted = parse(text, entities, parseMode);
        if (formatted.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return formatted;
    }

    private static Formatted measured(Formatted formatted, String tooLong) {
        if (formatted.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest(tooLong);
        }
        return formatted;
    }

    private static Formatted parse(String text, @Nullable JsonArray entities, @Nullable String parseMode) {
        if (text.length() > LONGEST_INPUT) {
            throw Refusal.badRequest("message is too long");
        }
        var given = parseMode == null || parseMode.isEmpty()
                ? new Formatted(text, EntityReader.read(entities))
                : parsed(text, parseMode);
        var ranged = EntityRules.checked(given.text(), given.entities());
        var trimmed = Cleaning.trimmed(Cleaning.cleaned(new Formatted(given.text(), ranged)));
        var kept = EntityRules.kept(trimmed.entities());
        return new Formatted(trimmed.text(), FoundEntities.added(trimmed.text(), kept));
    }

    private static Formatted parsed(String text, String parseMode) {
        return switch (parseMode.toLowerCase(java.util.Locale.ROOT)) {
            case "html" -> HtmlText.parse(text);
            case "none" -> new Formatted(text, List.of());
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
    }
}
