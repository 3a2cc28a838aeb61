package dev.rill.model.responses;

import dev.rill.model.Dialect;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelGateway;
import dev.rill.model.stream.Provider;
import java.util.List;

/** Responses, from a server that keeps nothing. */
final class ResponsesDialect implements Dialect {
    private static final String USAGE = """
            "usage":{"input_tokens":9,"input_tokens_details":{"cached_tokens":2},"output_tokens":4,\
            "output_tokens_details":{"reasoning_tokens":1},"total_tokens":13}""";

    @Override
    public ModelGateway gateway(Provider provider) {
        return new Responses(provider, true);
    }

    @Override
    public String resource() {
        return "/responses";
    }

    @Override
    public String limit() {
        return "max_output_tokens";
    }

    @Override
    public String begin() {
        return event("response.created", """
                "response":{"id":"resp_1","object":"response","model":"gpt-x","status":"in_progress","output":[],\
                "error":null,"usage":null}""")
                + event("response.in_progress", "\"response\":{\"id\":\"resp_1\",\"model\":\"gpt-x\"}")
                + event("response.output_item.added", """
                "output_index":0,"item":{"id":"msg_1","type":"message","role":"assistant","content":[]}""")
                + event("response.content_part.added", "\"part\":{\"type\":\"output_text\",\"text\":\"\"}");
    }

    @Override
    public String words(String text) {
        return delta("response.output_text.delta", text);
    }

    @Override
    public String reasoning(String text) {
        return delta("response.reasoning_summary_text.delta", text);
    }

    @Override
    public String refusal(String text) {
        return delta("response.refusal.delta", text);
    }

    @Override
    public String bustle() {
        return event("response.output_item.added", "\"item\":{\"type\":\"web_search_call\",\"id\":\"ws_1\"}")
                + event("response.web_search_call.searching", "\"item_id\":\"ws_1\"")
                + event("response.output_item.done", "\"item\":{\"type\":\"web_search_call\",\"id\":\"ws_1\"}");
    }

    @Override
    public String finish(Finish finish) {
        return switch (finish) {
            case STOP -> end("completed", "null");
            case LENGTH -> end("incomplete", "{\"reason\":\"max_output_tokens\"}");
            case FILTERED -> end("incomplete", "{\"reason\":\"content_filter\"}");
            case OTHER -> end("incomplete", "{\"reason\":\"pressure\"}");
        };
    }

    @Override
    public String rest() {
        return "";
    }

    @Override
    public String document(String text) {
        return """
                {"id":"resp_1","object":"response","model":"gpt-x","status":"completed","error":null,"output":[\
                {"type":"message","role":"assistant","content":[{"type":"output_text","text":"%s"}]}],%s}""".formatted(text, USAGE);
    }

    @Override
    public List<String> errors() {
        return List.of(
                event("error", "\"code\":\"server_error\",\"message\":\"x\",\"param\":null"),
                event("error", "\"error\":{\"type\":\"server_error\",\"code\":\"server_is_overloaded\"}"),
                event("error", "\"status\":500,\"error\":{\"message\":\"x\"}"),
                event("error", "\"sequence_number\":2"),
                "data: {\"error\":{\"message\":\"x\",\"code\":500}}\n\ndata: [DONE]\n\n",
                "data: {\"error\":\"plain string\"}\n\n",
                event("response.failed", """
                        "response":{"status":"failed","error":{"code":"server_error","message":"x"}}"""),
                event("response.failed", "\"response\":{\"status\":\"failed\",\"error\":null}"));
    }

    @Override
    public String error(String code) {
        return event("error", "\"error\":{\"type\":\"invalid_request_error\",\"code\":\"" + code + "\"}");
    }

    static String event(String type, String fields) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + fields + "}\n\n";
    }

    static String delta(String type, String text) {
        return event(type, """
                "item_id":"msg_1","output_index":0,"content_index":0,"delta":"%s","logprobs":[],"obfuscation":"r4N7\"""".formatted(text));
    }

    private static String end(String status, String details) {
        return event("response." + status, """
                "response":{"id":"resp_1","object":"response","model":"gpt-x","status":"%s","incomplete_details":%s,\
                "error":null,"output":[],%s}""".formatted(status, details, USAGE));
    }
}
