package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * Responses: typed events, of which those for single words are put together from what was rendered once; and a memory, so that the
 * next request may name the response instead of telling everything again.
 */
final class Responses implements Protocol {
    private static final byte[] AFTER_WORDS = bytes("\",\"logprobs\":[]}\n\n");
    private static final byte[] AFTER_THOUGHT = bytes("\"}\n\n");

    private final Performance performance;
    private final Kept kept;
    private final String name;
    private final long created = System.currentTimeMillis() / 1000;
    private int items;
    private boolean thinking;
    private boolean speaking;
    private int number;
    private byte[] before = {};

    Responses(Performance performance, Kept kept) {
        this.performance = performance;
        this.kept = kept;
        this.name = kept.name();
    }

    @Override
    public Buffer opening() {
        var begun = response("in_progress");
        return event("response.created", new JsonObject().put("response", begun))
                .appendBuffer(event("response.in_progress", new JsonObject().put("response", begun)));
    }

    @Override
    public Buffer thought(byte[] piece) {
        var events = Buffer.buffer();
        if (!thinking) {
            thinking = true;
            var item = new JsonObject()
                    .put("id", "rs_demo")
                    .put("type", "reasoning")
                    .put("summary", new JsonArray());
            events.appendBuffer(event("response.output_item.added", item(item)));
            events.appendBuffer(event(
                    "response.reasoning_summary_part.added",
                    new JsonObject()
                            .put("item_id", "rs_demo")
                            .put("summary_index", 0)
                            .put(
                                    "part",
                                    new JsonObject().put("type", "summary_text").put("text", ""))));
            before = before("response.reasoning_summary_text.delta", "rs_demo", "\"summary_index\":0");
        }
        return events.appendBytes(before).appendBytes(piece).appendBytes(AFTER_THOUGHT);
    }

    @Override
    public Buffer words(byte[] piece) {
        return beginning().appendBytes(before).appendBytes(piece).appendBytes(AFTER_WORDS);
    }

    @Override
    public Buffer ending(Told told) {
        var events = beginning();
        var text = text(told);
        var annotations = annotations();
        for (int i = 0; i < annotations.size(); i++) {
            events.appendBuffer(event(
                    "response.output_text.annotation.added",
                    part().put("annotation_index", i).put("annotation", annotations.getJsonObject(i))));
        }
        events.appendBuffer(event("response.output_text.done", part().put("text", text)));
        events.appendBuffer(event("response.content_part.done", part().put("part", content(text))));
        events.appendBuffer(event(
                "response.output_item.done",
                new JsonObject().put("output_index", items - 1).put("item", message(text, "completed"))));
        var end = told.complete() ? "completed" : "incomplete";
        return events.appendBuffer(event("response." + end, new JsonObject().put("response", over(told, text))));
    }

    @Override
    public Buffer failing(ModelFault.Shape shape) {
        var error = new JsonObject()
                .put("type", "server_error")
                .put("code", "server_error")
                .put("message", "The server had an error while processing your request.")
                .put("param", null);
        return switch (shape) {
            case OPENAI -> event("error", new JsonObject().put("error", error));
            case OPENROUTER ->
                event(
                        "response.failed",
                        new JsonObject().put("response", response("failed").put("error", error)));
            case VLLM ->
                Buffer.buffer("data: {\"error\":{\"message\":\"The engine is dead\",\"type\":"
                                + "\"InternalServerError\",\"param\":null,\"code\":500}}\n\n")
                        .appendBuffer(Chunks.DONE);
            case LLAMA_CPP ->
                event(
                        "error",
                        new JsonObject()
                                .put("code", "server_error")
                                .put("message", "Failed to decode")
                                .put("param", null));
            case OLLAMA -> Buffer.buffer();
            case STRING -> Buffer.buffer("data: {\"error\":\"generation failed\"}\n\n");
        };
    }

    @Override
    public Buffer document(Told told) {
        return over(told, text(told)).toBuffer();
    }

    /** The item and the part that words belong to, before the first of them. */
    private Buffer beginning() {
        var events = Buffer.buffer();
        if (!speaking) {
            speaking = true;
            events.appendBuffer(event("response.output_item.added", item(message("", "in_progress"))));
            events.appendBuffer(event("response.content_part.added", part().put("part", content(""))));
            before = before("response.output_text.delta", "msg_demo", "\"content_index\":0");
        }
        return events;
    }

    private byte[] before(String type, String item, String place) {
        return bytes(
                "event: %1$s\ndata: {\"type\":\"%1$s\",\"item_id\":\"%2$s\",\"output_index\":%3$d,%4$s,\"delta\":\""
                        .formatted(type, item, items - 1, place));
    }

    private JsonObject over(Told told, String text) {
        var question = performance.question();
        if (question.mayBeKept()) {
            kept.keep(name, question, text);
        }
        int written = told.words() + told.thoughts();
        var usage = new JsonObject()
                .put("input_tokens", question.promptTokens())
                .put("input_tokens_details", new JsonObject().put("cached_tokens", 0))
                .put("output_tokens", written)
                .put("output_tokens_details", new JsonObject().put("reasoning_tokens", told.thoughts()))
                .put("total_tokens", question.promptTokens() + written);
        return response(told.complete() ? "completed" : "incomplete")
                .put("incomplete_details", told.complete() ? null : new JsonObject().put("reason", "max_output_tokens"))
                .put("output", new JsonArray().add(message(text, "completed")))
                .put("usage", usage);
    }

    private JsonObject response(String status) {
        var question = performance.question();
        return new JsonObject()
                .put("id", name)
                .put("object", "response")
                .put("created_at", created)
                .put("status", status)
                .put("error", null)
                .put("incomplete_details", null)
                .put("model", question.model())
                .put("output", new JsonArray())
                .put("previous_response_id", question.body().getValue("previous_response_id"))
                .put("store", question.mayBeKept())
                .put("usage", null);
    }

    private JsonObject message(String text, String status) {
        return new JsonObject()
                .put("id", "msg_demo")
                .put("type", "message")
                .put("status", status)
                .put("role", "assistant")
                .put("content", text.isEmpty() ? new JsonArray() : new JsonArray().add(content(text)))
                .put("phase", "final_answer");
    }

    private JsonObject content(String text) {
        return new JsonObject()
                .put("type", "output_text")
                .put("text", text)
                .put("annotations", text.isEmpty() ? new JsonArray() : annotations())
                .put("logprobs", new JsonArray());
    }

    private JsonArray annotations() {
        return Citation.toFlatJson(performance.answer().citations());
    }

    private JsonObject item(JsonObject item) {
        return new JsonObject().put("output_index", items++).put("item", item);
    }

    private JsonObject part() {
        return new JsonObject()
                .put("item_id", "msg_demo")
                .put("output_index", items - 1)
                .put("content_index", 0);
    }

    private String text(Told told) {
        return performance.answer().speech().text(told.words());
    }

    private Buffer event(String type, JsonObject fields) {
        var data = new JsonObject().put("type", type).mergeIn(fields).put("sequence_number", number++);
        return Buffer.buffer("event: " + type + "\ndata: " + data.encode() + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
