package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    @BeforeAll
    static void load() {
        TOKENIZER.sizeOf("", "", OptionalLong.empty()).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void countsEachMessageWithItsFrame() {
        assertThat(TOKENIZER.about(List.of("hello world", ""))).isEqualTo(4 + 2 + 4);
    }

    @Test
    void judgesALongMessageByItsBeginning() {
        assertThat(TOKENIZER.about(List.of("word ".repeat(100_000)))).isBetween(90_000L, 110_000L);
    }
}
