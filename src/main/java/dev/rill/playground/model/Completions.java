package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Chat Completions. */
final class Completions implements Protocol {
    private final Performance performance;
    private final Chunks chunks;
    private final String thoughtField;

    Completions(Performance performance) {
        this.performance = performance;
        var question = performance.question();
        chunks = new Chunks(question.model(), question.wantsUsage());
        thoughtField =
                performance.answer().thoughts().map(Answer.Thoughts::field).orElse("");
    }

    @Override
    public Buffer opening() {
        return chunks.role();
    }

    @Override
    public Buffer thought(byte[] piece) {
        return chunks.reasoning(thoughtField, piece);
    }

    @Override
    public Buffer words(byte[] piece) {
        return chunks.content(piece);
    }

    @Override
    public Buffer ending(Told told) {
        var question = performance.question();
        var end = Buffer.buffer();
        if (!performance.answer().citations().isEmpty()) {
            end.appendBuffer(
                    chunks.annotations(Citation.toJson(performance.answer().citations())));
        }
        end.appendBuffer(chunks.finish(told.complete() ? "stop" : "length"));
        if (question.wantsUsage()) {
            end.appendBuffer(chunks.usage(question.promptTokens(), told.words() + told.thoughts(), told.thoughts()));
        }
        return end.appendBuffer(Chunks.DONE);
    }

    @Override
    public Buffer failing(ModelFault.Shape shape) {
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

    @Override
    public Buffer document(Told told) {
        var question = performance.question();
        var usage = new JsonObject()
                .put("prompt_tokens", question.promptTokens())
                .put("completion_tokens", told.words())
                .put("total_tokens", question.promptTokens() + told.words());
        return Buffer.buffer()
                .appendString("{\"id\":\"chatcmpl-demo\",\"object\":\"chat.completion\",\"created\":"
                        + System.currentTimeMillis() / 1000)
                .appendString(",\"model\":\"" + new String(Escaped.bytes(question.model()), StandardCharsets.UTF_8))
                .appendString("\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"")
                .appendBytes(Escaped.bytes(performance.answer().speech().text(told.words())))
                .appendString("\",\"refusal\":null,\"annotations\":")
                .appendString(Citation.toJson(performance.answer().citations()).encode())
                .appendString("},\"logprobs\":null,\"finish_reason\":\"")
                .appendString(told.complete() ? "stop" : "length")
                .appendString("\"}],\"usage\":" + usage.encode() + "}");
    }

    private static Buffer event(String json) {
        return Buffer.buffer("data: " + json + "\n\n");
    }
}
