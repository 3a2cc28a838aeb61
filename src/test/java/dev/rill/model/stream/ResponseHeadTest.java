package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | 3 | PT3S",
                "Retry-After | 1.5 | PT1.5S",
                "retry-after | 0 | PT0S",
                "retry-after-ms | 250 | PT0.25S",
                "retry-after | Fri, 20 Nov 2026 10:00:20 GMT | PT20S",
                "retry-after | Fri, 20 Nov 2026 09:00:00 GMT | PT0S",
            })
    void readsHowLongToWait(String header, String value, Duration wait) {
        assertThat(head(header, value).after()).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "NaN", "Infinity", "1e300"})
    void takesNonsenseForNothing(String value) {
        assertThat(head("retry-after", value).after()).isEmpty();
        assertThat(head("retry-after-ms", value).after()).isEmpty();
    }

    @Test
    void prefersMilliseconds() {
        assertThat(head("retry-after", "3", "retry-after-ms", "20").after()).contains(Duration.ofMillis(20));
    }

    @Test
    void readsWhetherToTryAgain() {
        assertThat(head("x-should-retry", "true").shouldRetry()).contains(true);
        assertThat(head("x-should-retry", "false").shouldRetry()).contains(false);
        assertThat(head("x-should-retry", "maybe").shouldRetry()).isEqualTo(Optional.empty());
    }

    @Test
    void takesAnIdentifierOnly() {
        assertThat(head("x-request-id", "req_1a-2").requestId()).contains("req_1a-2");
        assertThat(head("x-request-id", "<b>no</b>").requestId()).isEmpty();
    }

    private static ResponseHead head(String... headers) {
        MultiMap map = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        return ResponseHead.of(map, CLOCK);
    }
}
