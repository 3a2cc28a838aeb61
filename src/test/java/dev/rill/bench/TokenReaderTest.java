package dev.rill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenReaderTest {

    private static final String STREAM = """
            : keep-alive

            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"index":0,"delta":{"content":"Grüß 🌊 "}}]}

            data: {"choices":[{"index":0,"delta":{"content":"a \\"b\\"\\n\\u00e9\\\\"}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;
    private static final String TEXT = "Grüß 🌊 a \"b\"\né\\";

    @Test
    void readsTheTextOutOfTheEvents() {
        assertThat(readInSteps(Integer.MAX_VALUE)).isEqualTo(TEXT);
    }

    @Property
    void doesNotCareWhereTheBytesAreCut(@ForAll @IntRange(min = 1, max = 60) int step) {
        assertThat(readInSteps(step)).isEqualTo(TEXT);
    }

    private static String readInSteps(int step) {
        StringBuilder text = new StringBuilder();
        TokenReader reader = new TokenReader(text);
        Buffer bytes = Buffer.buffer(STREAM);
        for (int at = 0; at < bytes.length(); at += Math.min(step, bytes.length() - at)) {
            reader.read(bytes.getBuffer(at, at + Math.min(step, bytes.length() - at)));
        }
        return text.toString();
    }
}
