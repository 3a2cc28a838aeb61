package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of one stream. What is the same in all of them is rendered once, so that a piece costs three copies of a
 * few dozen bytes.
 */
final class Chunks {
    static final Buffer DONE = Buffer.buffer("data: [DONE]\n\n");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String open;
    private final String usage;
    private final byte[] before;
    private final byte[] after;

    /** @param withUsage whether a usage event comes at the end, which shows in all the others too */
    Chunks(String model, boolean withUsage) {
        open =
                "data: {\"id\":\"chatcmpl-demo-%d\",\"object\":\"chat.completion.chunk\",\"created\":%d,\"model\":\"%s\","
                        .formatted(
                                NUMBERS.incrementAndGet(),
                                System.currentTimeMillis() / 1000,
                                new String(Escaped.bytes(model), StandardCharsets.UTF_8));
        usage = withUsage ? ",\"usage\":null}\n\n" : "}\n\n";
        before = bytes(open + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"");
        after = bytes("\"},\"logprobs\":null,\"finish_reason\":null}]" + usage);
    }

    Buffer role() {
        return event("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null");
    }

    /** @param piece as {@link Speech#pieces} gives it */
    Buffer content(byte[] piece) {
        return Buffer.buffer(before.length + piece.length + after.length)
                .appendBytes(before)
                .appendBytes(piece)
                .appendBytes(after);
    }

    /** The same for a piece of the model's reasoning, in the field of DeepSeek and llama.cpp. */
    Buffer reasoning(byte[] piece) {
        return reasoning("reasoning_content", piece);
    }

    Buffer reasoning(String field, byte[] piece) {
        return event("{\"" + field + "\":\"" + new String(piece, StandardCharsets.UTF_8) + "\"}", "null");
    }

    /** What the words stand on, as OpenAI's searching models and OpenRouter stream it. */
    Buffer annotations(JsonArray citations) {
        return event(new JsonObject().put("annotations", citations).encode(), "null");
    }

    Buffer finish(String reason) {
        return event("{}", "\"" + reason + "\"");
    }

    Buffer usage(int prompt, int completion, int reasoning) {
        var counts = new JsonObject()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion)
                .put("prompt_tokens_details", new JsonObject().put("cached_tokens", 0))
                .put("completion_tokens_details", new JsonObject().put("reasoning_tokens", reasoning));
        return Buffer.buffer(open + "\"choices\":[],\"usage\":" + counts.encode() + "}\n\n");
    }

    /** An event of the usual frame with a field beside the choices. */
    Buffer failing(String field, String finishReason) {
        return Buffer.buffer(
                open + field + ",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\""
                        + finishReason + "\"}]}\n\n");
    }

    private Buffer event(String delta, String reason) {
        return Buffer.buffer(open + "\"choices\":[{\"index\":0,\"delta\":" + delta
                + ",\"logprobs\":null,\"finish_reason\":" + reason + "}]" + usage);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
