package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;

/** What a reader sees of a model that fails in mid-stream, in the shapes that servers give it. */
final class Accident {
    private final Wire wire;
    private final Chunks chunks;

    Accident(Wire wire, Chunks chunks) {
        this.wire = wire;
        this.chunks = chunks;
    }

    void happen(ModelFault fault) {
        switch (fault) {
            case ModelFault.StreamError error -> wire.end(bytes(error.shape()));
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

    private Buffer bytes(ModelFault.Shape shape) {
        return switch (shape) {
            case OPENAI -> event("""
                    {"error":{"message":"The server had an error while processing your request.",\
                    "type":"server_error","param":null,"code":null}}""");
            case OPENROUTER -> chunks.failing("""
                    "provider":"Demo","error":{"code":502,"message":"Provider disconnected unexpectedly"}""", "error");
            case VLLM -> event("""
                    {"error":{"message":"The engine is dead","type":"InternalServerError",\
                    "param":null,"code":500}}""").appendBuffer(Chunks.DONE);
            case LLAMA_CPP -> event("""
                    {"error":{"code":500,"message":"Failed to decode","type":"server_error"}}""");
            case OLLAMA -> new Chunks("", false).content(new byte[0]);
            case STRING -> event("{\"error\":\"generation failed\"}");
        };
    }

    private static Buffer event(String json) {
        return Buffer.buffer("data: " + json + "\n\n");
    }
}
