package dev.rill.model.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.ContextTooLong;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.RateLimited;
import dev.rill.model.ModelFailure.Refused;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.UnknownModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells from status, codes and, where there are none, phrases what went wrong. What the servers send, and what follows
 * from it, is collected from their documentation and sources.
 */
public final class Diagnosis {
    private static final List<String> CREDIT = List.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "organization_usage_limit_exceeded",
            "organization_spend_limit_exceeded",
            "project_spend_limit_exceeded",
            "billing_hard_limit_reached",
            "billing_not_active");
    private static final List<String> CREDIT_PHRASES =
            List.of("credit balance is too low", "insufficient balance", "insufficient credit");
    private static final List<String> CONTEXT = List.of("context_length_exceeded", "exceed_context_size_error");
    private static final List<String> CONTEXT_PHRASES = List.of(
            "context length",
            "context window",
            "context size",
            "input tokens exceed",
            "prompt is too long",
            "request too large for");
    private static final List<String> FILTER = List.of(
            "content_filter",
            "content_policy_violation",
            "image_content_policy_violation",
            "moderation_blocked",
            "invalid_prompt",
            "bio_policy");
    private static final List<String> FILTER_PHRASES = List.of("flagged", "moderation");
    private static final List<String> MODEL = List.of("model_not_found", "not_found_error", "NotFoundError");
    private static final List<String> KEY = List.of("invalid_api_key", "authentication_error", "AuthenticationError");
    private static final List<String> SPEED =
            List.of("rate_limit_exceeded", "rate_limit_error", "slow_down", "requests", "tokens", "RateLimitError");
    private static final List<String> REQUEST = List.of(
            "invalid_request_error",
            "BadRequestError",
            "unsupported_parameter",
            "unsupported_value",
            "previous_response_not_found",
            "data_residency_mismatch",
            "invalid_image",
            "invalid_image_format",
            "invalid_base64_image",
            "invalid_image_url",
            "invalid_image_mode",
            "image_too_large",
            "image_too_small",
            "image_parse_error",
            "image_file_too_large",
            "image_file_not_found",
            "unsupported_image_media_type",
            "empty_image_file",
            "failed_to_download_image");

    private Diagnosis() {}

    /** Whether this is an error at all: an object or a string that says something, where servers put null or nothing else. */
    public static boolean isError(JsonNode error) {
        return error.isTextual() ? !error.textValue().isBlank() : !error.isEmpty();
    }

    /** An error that came where an answer was expected: in a stream, or as a body under status 200. */
    public static Fault withinAnswer(JsonNode error) {
        ProviderError said = ProviderError.in(error);
        int status = said.status().orElseGet(() -> statusOf(said));
        String detail = "error within the answer" + said;
        ModelFailure failure = failure(status, said, detail, Optional.empty());
        return new Fault(failure, isPassing(status, failure), Optional.empty(), said);
    }

    /** An answer with another status than 2xx. */
    static Fault ofStatus(int status, ResponseHead head, Optional<JsonNode> body) {
        ProviderError said = body.map(ProviderError::in).orElse(ProviderError.NONE);
        String detail = "status " + status + said
                + head.requestId().map(id -> ", request " + id).orElse("");
        boolean known = body.filter(json -> json.has("error")).isPresent();
        ModelFailure failure = status == 404 && !known
                ? new BadRequest(detail + ", not a resource of this server")
                : failure(status, said, detail, head.after());
        boolean hopeless = failure instanceof OutOfCredit || failure instanceof ContextTooLong;
        boolean passing = !hopeless && head.shouldRetry().orElseGet(() -> isPassing(status, failure));
        return new Fault(failure, passing, head.after(), said);
    }

    private static ModelFailure failure(int status, ProviderError said, String detail, Optional<Duration> wait) {
        if (status == 402 || said.isAnyOf(CREDIT) || said.says(CREDIT_PHRASES)) {
            return new OutOfCredit(detail);
        }
        if (said.isAnyOf(CONTEXT) || (status != 401 && said.says(CONTEXT_PHRASES))) {
            return new ContextTooLong(detail);
        }
        if (said.isAnyOf(FILTER) || (status == 403 && said.says(FILTER_PHRASES))) {
            return new Refused(detail);
        }
        if (status == 404 || said.isAnyOf(MODEL)) {
            return new UnknownModel(detail);
        }
        return byStatus(status, detail, wait);
    }

    private static ModelFailure byStatus(int status, String detail, Optional<Duration> wait) {
        return switch (status) {
            case 401, 403 -> new Unauthorized(detail);
            case 429 -> new RateLimited(detail, wait);
            case 408, 409, 425 -> new ServerError(detail);
            default -> {
                if (status >= 500) {
                    yield new ServerError(detail);
                }
                yield status >= 400 ? new BadRequest(detail) : new Garbled(detail);
            }
        };
    }

    private static boolean isPassing(int status, ModelFailure failure) {
        return switch (failure) {
            case RateLimited limited -> true;
            case ServerError error -> true;
            default -> status == 408 || status == 409;
        };
    }

    private static int statusOf(ProviderError said) {
        if (said.isAnyOf(KEY)) {
            return 401;
        }
        if (said.isAnyOf(SPEED)) {
            return 429;
        }
        return said.isAnyOf(REQUEST) ? 400 : 500;
    }
}
