package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();
    private static final String RUSSIAN = "Здравствуйте, расскажите мне что-нибудь интересное";

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4", "gpt-4-turbo", "gpt-3.5-turbo", "gpt-35-turbo", "openai/gpt-4-0613"})
    void countsAsTheOlderModelsDo(String model) {
        assertThat(Tokenizer.usesOlder(model)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o", "gpt-4.1-mini", "gpt-5", "gpt-6-luna", "o3", "llama-4", "deepseek-chat", ""})
    void countsAsTheNewerModelsDo(String model) {
        assertThat(Tokenizer.usesOlder(model)).isFalse();
    }

    @Test
    void countsFewerTokensWithTheNewerTables() {
        assertThat(size("gpt-4o", RUSSIAN)).isLessThan(size("gpt-4", RUSSIAN));
    }

    @Test
    void believesTheProvidersCountOfTheAnswer() {
        int size = TOKENIZER
                .sizeOf("gpt-4o", "one", "never counted", OptionalLong.of(500))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(size).isBetween(501, 520);
    }

    private static int size(String model, String question) {
        return TOKENIZER
                .sizeOf(model, question, "", OptionalLong.empty())
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Test
    void countsEachMessageWithItsFrame() {
        size("gpt-4o", "");
        assertThat(TOKENIZER.about(List.of("hello world", ""))).isEqualTo(4 + 2 + 4);
    }

    @Test
    void judgesALongMessageByItsBeginning() {
        size("gpt-4o", "");
        assertThat(TOKENIZER.about(List.of("word ".repeat(100_000)))).isBetween(90_000L, 110_000L);
    }
}
