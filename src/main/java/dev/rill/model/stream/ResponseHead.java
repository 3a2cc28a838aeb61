package dev.rill.model.stream;

import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a refusal's headers tell about the next attempt.
 *
 * @param after {@code retry-after-ms} or {@code retry-after} (seconds, also with a fraction, or a date)
 * @param shouldRetry {@code x-should-retry}, which overrides the status
 * @param requestId the provider's name for this request
 */
record ResponseHead(Optional<Duration> after, Optional<Boolean> shouldRetry, Optional<String> requestId) {
    static ResponseHead of(MultiMap headers, Clock clock) {
        Optional<Duration> wait = header(headers, "retry-after-ms")
                .flatMap(value -> milliseconds(value, 1))
                .or(() -> header(headers, "retry-after").flatMap(value -> retryAfter(value, clock)));
        Optional<Boolean> shouldRetry = header(headers, "x-should-retry")
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf);
        return new ResponseHead(
                wait, shouldRetry, header(headers, "x-request-id").flatMap(ProviderError::word));
    }

    private static Optional<String> header(MultiMap headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }

    private static Optional<Duration> retryAfter(String value, Clock clock) {
        return milliseconds(value, 1000).or(() -> until(value, clock));
    }

    private static Optional<Duration> milliseconds(String value, int unit) {
        try {
            double amount = Double.parseDouble(value) * unit;
            boolean sane = amount >= 0 && amount <= Duration.ofDays(7).toMillis();
            return sane ? Optional.of(Duration.ofMillis((long) Math.ceil(amount))) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String value, Clock clock) {
        try {
            ZonedDateTime end = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), end.toInstant());
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
