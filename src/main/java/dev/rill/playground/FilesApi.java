package dev.rill.playground;

import dev.rill.playground.telegram.SentFile;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

/** Gives out the files that stand in chats, to be saved: whatever is in them, no browser opens it as a page. */
final class FilesApi {
    private final SimulatedTelegram telegram;

    FilesApi(SimulatedTelegram telegram) {
        this.telegram = telegram;
    }

    void mount(Api api) {
        api.raw("/files/:file", this::send);
    }

    private void send(RoutingContext context) {
        var file = telegram.file(Input.of(context).path("file"))
                .orElseThrow(() -> new NoSuchElementException("This file is not kept any more"));
        context.response()
                .putHeader("Content-Type", type(file))
                .putHeader("Content-Disposition", saved(file.name()))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "sandbox")
                .putHeader("Cache-Control", "no-store")
                .end(file.content());
    }

    /** What is played where it stands has to say what it is. */
    private static String type(SentFile file) {
        return file.name().endsWith(".ogg") ? "audio/ogg" : "application/octet-stream";
    }

    /** Twice, as RFC 6266 wants it: in ASCII for the old, in UTF-8 for everybody else. */
    private static String saved(String name) {
        var plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
