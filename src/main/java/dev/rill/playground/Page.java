package dev.rill.playground;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves the page's files from the class path folder {@code playground}. They lie outside of where a web server looks by
 * itself, so that a production artifact never shows them; each is read anew, so that live reload shows it changed.
 */
final class Page {
    private static final String FOLDER = "playground";
    private final Vertx vertx;

    Page(Vertx vertx) {
        this.vertx = vertx;
    }

    void mount(Router router) {
        router.get("/*").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        var path = context.normalizedPath().equals("/") ? "/index.html" : context.normalizedPath();
        if (path.contains("..") || path.endsWith("/")) {
            context.next();
            return;
        }
        var loader = Thread.currentThread().getContextClassLoader();
        vertx.executeBlocking(() -> read(loader, FOLDER + path), false).onComplete(read -> {
            var bytes = read.succeeded() ? read.result() : Optional.<Buffer>empty();
            bytes.ifPresentOrElse(found -> answer(context, path, found), context::next);
        });
    }

    private static Optional<Buffer> read(ClassLoader loader, String resource) throws IOException {
        try (var stream = loader.getResourceAsStream(resource)) {
            return Optional.ofNullable(stream == null ? null : Buffer.buffer(stream.readAllBytes()));
        }
    }

    private static void answer(RoutingContext context, String path, Buffer bytes) {
        var type = Optional.ofNullable(MimeMapping.getMimeTypeForFilename(path)).orElse("application/octet-stream");
        var textual = type.startsWith("text/") || type.equals("application/javascript");
        context.response()
                .putHeader("Content-Type", textual ? type + ";charset=UTF-8" : type)
                .putHeader("Cache-Control", "no-store")
                .end(bytes);
    }
}
