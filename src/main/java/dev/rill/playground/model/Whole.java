package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** An answer that was asked for in one piece: it comes when the stream would have been over. Belongs to its event loop. */
final class Whole extends Timed {
    private final Performance performance;
    private final Wire wire;
    private final Wheel wheel;
    private final Timings.Reading reading;
    private final Buffer content = Buffer.buffer();
    private int told;
    private final boolean complete;

    Whole(Performance performance, Wire wire, Wheel wheel, Timings.Reading reading) {
        this.performance = performance;
        this.wire = wire;
        this.wheel = wheel;
        this.reading = reading;
        var pieces = performance.answer().speech().pieces();
        complete = collect(pieces, performance.limit());
    }

    void begin() {
        due = System.nanoTime() + performance.pace().whole(told).toNanos();
        var silent = performance.silent().map(ModelFault.Silent::lasting);
        var stalled = performance.stalled().map(ModelFault.Stalled::lasting);
        silent.or(() -> stalled)
                .ifPresentOrElse(
                        lasting -> lasting.ifPresent(time -> {
                            due += time.toNanos();
                            wheel.add(this);
                        }),
                        () -> wheel.add(this));
    }

    @Override
    void turn(long now) {
        if (wire.over()) {
            return;
        }
        if (performance.accident().isPresent()) {
            fail(performance.accident().get());
            return;
        }
        reading.piece(1);
        reading.piece(told);
        reading.complete();
        wire.answer(Refusal.json(200, body()));
    }

    private void fail(ModelFault accident) {
        if (accident instanceof ModelFault.StreamError) {
            wire.answer(Refusal.broken());
            return;
        }
        wire.cut();
    }

    private boolean collect(Iterator<byte[]> pieces, int limit) {
        while (pieces.hasNext() && told < limit) {
            content.appendBytes(pieces.next());
            told++;
        }
        return !pieces.hasNext();
    }

    private Buffer body() {
        var question = performance.question();
        var usage = new JsonObject()
                .put("prompt_tokens", question.promptTokens())
                .put("completion_tokens", told)
                .put("total_tokens", question.promptTokens() + told);
        return Buffer.buffer()
                .appendString("{\"id\":\"chatcmpl-demo\",\"object\":\"chat.completion\",\"created\":"
                        + System.currentTimeMillis() / 1000)
                .appendString(",\"model\":\"" + new String(Escaped.bytes(question.model()), StandardCharsets.UTF_8))
                .appendString("\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"")
                .appendBuffer(content)
                .appendString("\",\"refusal\":null,\"annotations\":")
                .appendString(Citation.toJson(performance.answer().citations()).encode())
                .appendString("},\"logprobs\":null,\"finish_reason\":\"")
                .appendString(complete ? "stop" : "length")
                .appendString("\"}],\"usage\":" + usage.encode() + "}");
    }
}
