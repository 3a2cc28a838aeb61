package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that stand in chats; the newest of them, up to so many bytes together. Guarded by the world's lock. */
final class FileBook {
    private static final long MOST_BYTES = 64L << 20;
    private static final String PART = "attach://";
    private final Map<String, SentFile> files = new LinkedHashMap<>();
    private long bytes;
    private long counter;

    /** The file that a call names: one that came with it, or one that stands somewhere already. */
    SentFile named(Parameters parameters, String field) {
        var words = parameters.text(field, "");
        var part = words.startsWith(PART) ? words.substring(PART.length()) : field;
        var upload = parameters.upload(part);
        if (upload.isPresent()) {
            if (upload.get().content().length() == 0) {
                throw Refusal.badRequest("file must be non-empty");
            }
            return SentFile.of("BQAC" + ++counter, upload.get());
        }
        if (words.isEmpty()) {
            throw Refusal.badRequest("there is no " + field + " in the request");
        }
        return find(words)
                .orElseThrow(() -> Refusal.badRequest(
                        words.contains("://")
                                ? "failed to get HTTP URL content"
                                : "wrong file identifier/HTTP URL specified"));
    }

    void keep(SentFile file) {
        if (files.putIfAbsent(file.id(), file) == null) {
            bytes += file.content().length();
        }
        var oldest = files.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().content().length();
            oldest.remove();
        }
    }

    Optional<SentFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    void clear() {
        files.clear();
        bytes = 0;
    }
}
