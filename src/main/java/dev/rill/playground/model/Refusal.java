package dev.rill.playground.model;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A plain HTTP response in place of a stream: an error, or what else a server may utter. */
record Refusal(int status, String contentType, Map<String, String> headers, Buffer body) {
    private static final String JSON = "application/json";
    private static final String INVALID = "invalid_request_error";

    static Refusal json(int status, Buffer body) {
        return new Refusal(status, JSON, Map.of(), body);
    }

    static Refusal wrongKey() {
        return error(401, INVALID, "invalid_api_key", "", "Incorrect API key provided.");
    }

    /**
     * @param field where the question should have been
     */
    static Refusal notARequest(String field) {
        return error(400, INVALID, "", field, "Invalid '%s': a user's message was expected.".formatted(field));
    }

    /** A field that the request must have. */
    static Refusal missing(String field) {
        return error(
                400,
                INVALID,
                "missing_required_parameter",
                field,
                "Missing required parameter: '%s'.".formatted(field));
    }

    /** A field with a value that is none of those. */
    static Refusal invalid(String field, String sentence) {
        return error(400, INVALID, "invalid_value", field, sentence);
    }

    /** What this fault answers instead of a stream; empty when it lets the answer begin. */
    static Optional<Refusal> of(ModelFault fault) {
        return switch (fault) {
            case ModelFault.Garbage garbage -> Optional.of(garbage(garbage.kind()));
            case ModelFault.Status status -> Optional.of(status(status));
            case ModelFault.Unsupported unsupported -> Optional.of(unsupported(unsupported.parameter()));
            case ModelFault.TooLong limit -> Optional.of(tooLong());
            case ModelFault.Forgotten forgotten -> Optional.of(forgotten("resp_demo"));
            case ModelFault.Slow slow -> Optional.empty();
            case ModelFault.Silent silent -> Optional.empty();
            case ModelFault.Stalled stalled -> Optional.empty();
            case ModelFault.Cut cut -> Optional.empty();
            case ModelFault.StreamError error -> Optional.empty();
            case ModelFault.OddBytes odd -> Optional.empty();
        };
    }

    void send(HttpServerResponse response) {
        headers.forEach(response::putHeader);
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, contentType);
        response.end(body, null);
    }

    private static Refusal garbage(ModelFault.Kind kind) {
        return switch (kind) {
            case HTML -> new Refusal(502, "text/html", Map.of(), Buffer.buffer("""
                    <html><head><title>502 Bad Gateway</title></head>
                    <body><center><h1>502 Bad Gateway</h1></center><hr><center>a proxy</center></body></html>
                    """));
            case HALF_JSON ->
                json(
                        200,
                        Buffer.buffer("{\"id\":\"chatcmpl-demo\",\"object\":\"chat.completion\",\"choices\":[{\"ind"));
            case EMPTY -> json(200, Buffer.buffer());
        };
    }

    private static Refusal status(ModelFault.Status fault) {
        var error = error(fault.status(), fault.type(), fault.code(), "", sentence(fault));
        return fault.retryAfter()
                .map(wait -> new Refusal(error.status, JSON, waiting(wait), error.body))
                .orElse(error);
    }

    private static Map<String, String> waiting(Duration wait) {
        return Map.of("Retry-After", String.valueOf(wait.toSeconds()));
    }

    private static String sentence(ModelFault.Status fault) {
        return switch (fault.status()) {
            case 401 -> "Incorrect API key provided.";
            case 404 -> "The model does not exist or you do not have access to it.";
            case 429 ->
                fault.type().equals("insufficient_quota")
                        ? "You exceeded your current quota, please check your plan and billing details."
                        : "Rate limit reached for demo on tokens per min (TPM): Limit 30000, Used 30000, Requested 400.";
            case 503 -> "The engine is currently overloaded, please try again later.";
            default -> "The server had an error while processing your request.";
        };
    }

    private static Refusal unsupported(String parameter) {
        var advice = parameter.equals("max_tokens") ? " Use 'max_completion_tokens' instead." : "";
        var sentence = "Unsupported parameter: '%s' is not supported with this model.%s".formatted(parameter, advice);
        return error(400, INVALID, "unsupported_parameter", parameter, sentence);
    }

    private static Refusal tooLong() {
        return error(
                400,
                INVALID,
                "context_length_exceeded",
                "messages",
                "Your input exceeds the context window of this model. Please adjust your input and try again.");
    }

    /** That response is not kept, or not any more. */
    static Refusal forgotten(String name) {
        var sentence = "Previous response with id '%s' not found.".formatted(name);
        return error(400, INVALID, "previous_response_not_found", "previous_response_id", sentence);
    }

    /** OpenAI's error body; an empty {@code code} or {@code param} is null there. */
    private static Refusal error(int status, String type, String code, String param, String message) {
        var error = new JsonObject()
                .put("message", message)
                .put("type", type)
                .put("param", param.isEmpty() ? null : param)
                .put("code", code.isEmpty() ? null : code);
        return json(status, new JsonObject().put("error", error).toBuffer());
    }

    /** A request that asked for no stream reports a failure in the middle like this. */
    static Refusal broken() {
        return error(500, "server_error", "", "", "The server had an error while processing your request.");
    }
}
