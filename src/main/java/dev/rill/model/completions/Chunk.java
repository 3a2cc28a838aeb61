package dev.rill.model.completions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code chat.completion.chunk}, or a whole {@code chat.completion}, as far as we read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
record Chunk(
        @Nullable String model,
        @Nullable List<@Nullable Choice> choices,
        @Nullable JsonNode usage,
        @Nullable JsonNode error) {

    /** One of the answers asked for, of which we ask for one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Choice(
            @Nullable Text delta,
            @Nullable Text message,
            @JsonProperty("finish_reason") @Nullable String finishReason) {}

    /** What is new, or all of it. Reasoning has two names. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Text(
            @Nullable JsonNode content,
            @Nullable JsonNode refusal,
            @Nullable JsonNode reasoning,
            @JsonProperty("reasoning_content") @Nullable JsonNode reasoningContent) {}
}
