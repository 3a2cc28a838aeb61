package dev.rill.model.completions;

import dev.rill.model.Prompt;
import java.util.List;

/** What servers write, for tests. */
final class Wire {
    static final String DONE = "data: [DONE]\n\n";
    static final String ROLE = event("""
            {"id":"c1","object":"chat.completion.chunk","created":1795174752.5,"model":"gpt-x","choices":[{"index":0,\
            "delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],\
            "usage":null,"obfuscation":"r4N7"}""");
    static final String STOP = finish("stop");
    static final String USAGE = event("""
            {"id":"c1","model":"gpt-x","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13,\
            "prompt_tokens_details":{"cached_tokens":2},"completion_tokens_details":{"reasoning_tokens":1}}}""");

    private Wire() {}

    static String event(String json) {
        return "data: " + json + "\n\n";
    }

    static String words(String text) {
        return event("""
                {"id":"c1","model":"gpt-x","choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":null}]}""".formatted(text));
    }

    static String finish(String reason) {
        return event("""
                {"id":"c1","model":"gpt-x","choices":[{"index":0,"delta":{},"finish_reason":"%s"}],"usage":null}""".formatted(reason));
    }

    static Prompt ask(String text) {
        return new Prompt("small", List.of(Prompt.Utterance.text(Prompt.Role.USER, text)));
    }
}
