package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, https://api.openai.com:443/v1",
        "'  https://api.openai.com/v1//  ', https://api.openai.com:443/v1",
        "https://api.openai.com, https://api.openai.com:443/v1",
        "https://api.openai.com/, https://api.openai.com:443/v1",
        "https://openrouter.ai/api/v1/chat/completions, https://openrouter.ai:443/api/v1",
        "https://openrouter.ai/api/v1/chat/completions/, https://openrouter.ai:443/api/v1",
        "http://localhost:11434/v1, http://localhost:11434/v1",
        "http://localhost:8000/some/where, http://localhost:8000/some/where",
        "HTTP://127.0.0.1, http://127.0.0.1:80/v1",
        "http://[::1]:8080/v1, http://[::1]:8080/v1",
    })
    void isNormalised(String typed, String meant) {
        assertThat(BaseUrl.of(typed)).hasToString(meant);
    }

    @Test
    void keepsAQueryAndNeverPrintsIt() {
        BaseUrl url = BaseUrl.of("https://res.example/openai/deployments/d?api-version=1&key=secret");

        assertThat(url.target("/models")).isEqualTo("/openai/deployments/d/models?api-version=1&key=secret");
        assertThat(url).hasToString("https://res.example:443/openai/deployments/d");
    }

    @Test
    void knowsOpenAiItself() {
        assertThat(BaseUrl.OPENAI.isOpenAi()).isTrue();
        assertThat(BaseUrl.of("https://api.openai.com.example/v1").isOpenAi()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:11434/v1",
                "api.openai.com",
                "ftp://host/v1",
                "http://",
                "http:///v1",
                "http://a b"
            })
    void refusesWhatIsNoBaseUrl(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> BaseUrl.of(typed)).withMessageStartingWith("cannot use");
    }

    @Test
    void refusesCredentialsWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of("https://me:hunter2@host/v1"))
                .withMessageContaining("no password")
                .withMessageNotContaining("hunter2");
    }
}
