package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;

/** A call that comes as a form with files, read into memory: up to 50 MB of them, as Telegram takes. */
final class FormCall {
    private static final long MOST_BYTES = 50L << 20;
    private final Map<String, Upload> uploads = new HashMap<>();
    private long bytes;

    /** What is to be done with a form that is read to its end. */
    interface Reader {
        void read(FormCall form);
    }

    private FormCall() {}

    /** Reads it; the fields that are no files are the request's form attributes then. */
    static void read(HttpServerRequest request, Reader reader, Runnable onFailure) {
        var form = new FormCall();
        request.setExpectMultipart(true)
                .uploadHandler(form::take)
                .exceptionHandler(broken -> onFailure.run())
                .endHandler(end -> reader.read(form))
                .resume();
    }

    /** The files by the names of their fields, or a refusal: they are too large together. */
    Map<String, Upload> uploads() {
        if (bytes > MOST_BYTES) {
            throw Refusal.tooLarge();
        }
        return uploads;
    }

    private void take(HttpServerFileUpload file) {
        var content = Buffer.buffer();
        uploads.put(file.name(), new Upload(file.filename(), content));
        file.handler(chunk -> {
            bytes += chunk.length();
            if (bytes <= MOST_BYTES) {
                content.appendBuffer(chunk);
            }
        });
    }
}
