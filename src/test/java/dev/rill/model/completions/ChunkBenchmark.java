package dev.rill.model.completions;

import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.EventBenchmark;
import java.util.Collections;

/** A word in Chat Completions: some 270 bytes, as OpenAI writes them. */
public class ChunkBenchmark extends EventBenchmark {
    private static final String WORD = """
            data: {"id":"chatcmpl-CfQ0Zk3xw5UeNqGmYb7tPjV1","object":"chat.completion.chunk","created":1795174752,\
            "model":"gpt-x-2026-09-22","service_tier":"default","system_fingerprint":null,"choices":[{"index":0,\
            "delta":{"content":" stream"},"logprobs":null,"finish_reason":null}],"usage":null}

            """;

    public ChunkBenchmark() {
        super(Collections.nCopies(WORDS, WORD));
    }

    @Override
    protected AnswerReader reader() {
        return new CompletionReader("asked");
    }
}
