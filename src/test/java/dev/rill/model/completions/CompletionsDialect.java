package dev.rill.model.completions;

import dev.rill.model.Dialect;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelGateway;
import dev.rill.model.stream.Provider;
import java.util.List;

/** Chat Completions. */
final class CompletionsDialect implements Dialect {
    @Override
    public ModelGateway gateway(Provider provider) {
        return new ChatCompletions(provider);
    }

    @Override
    public String resource() {
        return "/chat/completions";
    }

    @Override
    public String limit() {
        return "max_tokens";
    }

    @Override
    public String begin() {
        return Wire.ROLE;
    }

    @Override
    public String words(String text) {
        return Wire.words(text);
    }

    @Override
    public String reasoning(String text) {
        return delta("{\"reasoning_content\":\"" + text + "\"}");
    }

    @Override
    public String refusal(String text) {
        return delta("{\"content\":null,\"refusal\":\"" + text + "\"}");
    }

    @Override
    public String bustle() {
        return delta("{\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"function\":{\"arguments\":\"{}\"}}]}");
    }

    @Override
    public String finish(Finish finish) {
        return Wire.finish(
                switch (finish) {
                    case STOP -> "stop";
                    case LENGTH -> "length";
                    case FILTERED -> "content_filter";
                    case OTHER -> "abort";
                });
    }

    @Override
    public String rest() {
        return Wire.USAGE + Wire.DONE;
    }

    @Override
    public String document(String text) {
        return """
                {"id":"c1","object":"chat.completion","model":"gpt-x","choices":[{"index":0,"message":{"role":"assistant",\
                "content":"%s"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":4,\
                "prompt_tokens_details":{"cached_tokens":2},"completion_tokens_details":{"reasoning_tokens":1}}}""".formatted(text);
    }

    @Override
    public List<String> errors() {
        return List.of(
                Wire.event("""
                        {"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}"""),
                Wire.event("{\"error\":{\"message\":\"x\",\"type\":\"InternalServerError\",\"code\":500}}") + Wire.DONE,
                Wire.event("{\"error\":\"plain string\"}"),
                Wire.event("""
                        {"id":"c1","error":{"code":"server_error","message":"gone"},"choices":[{"index":0,\
                        "delta":{"content":""},"finish_reason":"error"}]}"""),
                Wire.event("{\"error\":{\"code\":502,\"message\":\"x\"},\"choices\":[]}"),
                Wire.finish("error"));
    }

    @Override
    public String error(String code) {
        return Wire.event(
                "{\"error\":{\"message\":\"x\",\"type\":\"invalid_request_error\",\"code\":\"" + code + "\"}}");
    }

    private static String delta(String delta) {
        return Wire.event("{\"id\":\"c1\",\"model\":\"gpt-x\",\"choices\":[{\"index\":0,\"delta\":" + delta
                + ",\"finish_reason\":null}]}");
    }
}
