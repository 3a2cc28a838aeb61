package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.RichText;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What a message or a draft is made of. */
public sealed interface Body {
    /** Nothing to be seen. */
    Body NOTHING = new Words(new Formatted("", List.of()));

    /** A text with entities. */
    record Words(Formatted content) implements Body {}

    /** A rich message. */
    record Rich(RichText text) implements Body {}

    /**
     * A picture that nobody has painted: a file id and perhaps a caption.
     *
     * @param album the {@code media_group_id} that ties it to its neighbours
     */
    record Photo(String file, Formatted caption, Optional<String> album) implements Body {}

    /**
     * A file: its file id, and perhaps a caption.
     *
     * @param size in bytes
     */
    record Document(String file, String name, String type, int size, Formatted caption) implements Body {}

    /**
     * A voice message: a clip that is played where it stands, and perhaps a caption.
     *
     * @param size in bytes
     */
    record Voice(String file, String type, int seconds, int size, Formatted caption) implements Body {}

    /** What Telegram itself notes in a chat: the fields that it puts into the message. */
    record Note(JsonObject fields) implements Body {
        public Note {
            fields = fields.copy();
        }
    }

    /** A sticker, a place, a contact: the fields that the bot gets to see of it. */
    record Thing(JsonObject fields) implements Body {
        public Thing {
            fields = fields.copy();
        }
    }

    /** The words with entities, the caption of a picture or file; empty for all else. */
    default Formatted content() {
        return switch (this) {
            case Words words -> words.content();
            case Photo photo -> photo.caption();
            case Document document -> document.caption();
            case Voice voice -> voice.caption();
            case Rich rich -> ((Words) NOTHING).content();
            case Note note -> ((Words) NOTHING).content();
            case Thing thing -> ((Words) NOTHING).content();
        };
    }

    /** Whether it has a caption at most, and no text of its own. */
    default boolean isFile() {
        return this instanceof Document || this instanceof Voice;
    }

    /** The rich message, if it is one. */
    default Optional<RichText> rich() {
        return this instanceof Rich rich ? Optional.of(rich.text()) : Optional.empty();
    }

    /** What a reader gets to read, a rich message as its source, a file without words as its name, a voice as its sign. */
    default String words() {
        return switch (this) {
            case Rich rich -> rich.text().source();
            case Document document when document.caption().text().isEmpty() -> document.name();
            case Voice voice when voice.caption().text().isEmpty() -> "🔊";
            default -> content().text();
        };
    }
}
