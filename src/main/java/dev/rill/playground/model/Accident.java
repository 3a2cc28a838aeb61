package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;

/** What a reader sees of a model that fails in mid-stream. */
record Accident(Wire wire, Protocol protocol) {
    void happen(ModelFault fault) {
        switch (fault) {
            case ModelFault.StreamError error -> wire.end(protocol.failing(error.shape()));
            case ModelFault.Cut cut -> end(cut.ending());
            default -> wire.cut();
        }
    }

    private void end(ModelFault.Ending ending) {
        switch (ending) {
            case ABRUPT -> wire.cut();
            case CLEAN -> wire.end(Buffer.buffer());
            case DONE -> wire.end(Chunks.DONE);
        }
    }
}
