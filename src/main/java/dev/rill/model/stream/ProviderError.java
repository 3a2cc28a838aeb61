package dev.rill.model.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a provider says about an error, in any of the shapes that are about: an object with string or number codes, a
 * plain string, {@code {"detail": …}}, {@code {"message": …}}.
 *
 * <p>{@code text} is the provider's own words, in lower case. They may quote the person or the key, so they serve to
 * tell errors apart and are never printed.
 */
public record ProviderError(Optional<String> code, Optional<String> type, Optional<String> param, String text) {
    /** Nothing was said. */
    static final ProviderError NONE = new ProviderError(Optional.empty(), Optional.empty(), Optional.empty(), "");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:\\[\\]-]{1,48}");

    /** The error in a JSON value: the body of a refusal, or the {@code error} of a chunk. */
    static ProviderError in(JsonNode said) {
        JsonNode error = said.path("error");
        JsonNode inner = error.isMissingNode() || error.isNull() ? said : error;
        return new ProviderError(
                word(inner.path("code")), word(inner.path("type")), word(inner.path("param")), text(inner));
    }

    /** Whether code or type is one of these. */
    public boolean isAnyOf(List<String> names) {
        return code.filter(names::contains).isPresent()
                || type.filter(names::contains).isPresent();
    }

    /** Whether the provider's words hold one of these. */
    public boolean says(List<String> phrases) {
        return phrases.stream().anyMatch(text::contains);
    }

    /** A number that stands where a code should be, as some servers have it. */
    Optional<Integer> status() {
        return code.filter(value -> value.matches("[45]\\d\\d")).map(Integer::valueOf);
    }

    /** What may be logged: identifiers only. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        type.ifPresent(value -> line.append(", type ").append(value));
        code.ifPresent(value -> line.append(", code ").append(value));
        param.ifPresent(value -> line.append(", param ").append(value));
        return line.toString();
    }

    /** An identifier as it may be printed; whatever else stands in its place is dropped. */
    static Optional<String> word(String value) {
        return WORD.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> word(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? word(node.asText()) : Optional.empty();
    }

    private static String text(JsonNode inner) {
        String said = inner.isTextual() ? inner.asText() : inner.toString();
        return said.toLowerCase(Locale.ROOT);
    }
}
