package dev.rill.playground.telegram;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that stands in a chat.
 *
 * @param id its {@code file_id}
 * @param name as whoever sent it called it, without the folders that it came from
 * @param type by the ending of its name, as Telegram judges it
 */
public record SentFile(String id, String name, String type, Buffer content) {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST_NAME = 255;

    static SentFile of(String id, Upload upload) {
        var name = cleaned(upload.name());
        return new SentFile(id, name, type(name), upload.content());
    }

    private static String cleaned(String given) {
        var name = given.replaceAll("\\p{Cntrl}", " ")
                .replaceFirst("^.*[/\\\\]", "")
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String type(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md")
                ? "text/markdown"
                : Optional.ofNullable(MimeMapping.getMimeTypeForFilename(name)).orElse(UNKNOWN);
    }
}
