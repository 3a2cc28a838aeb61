package dev.rill.model.responses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.Prompt;
import dev.rill.model.Sampling;
import dev.rill.model.stream.Json;
import java.util.List;
import java.util.Set;

/**
 * The fields of a request that it could do without.
 *
 * @param refused those that its model is known to refuse; a field within another one is written with a dot
 */
record Options(Prompt prompt, Server server, Set<String> refused) {
    private static final String STREAM = "stream";
    private static final String STREAM_OPTIONS = "stream_options";
    private static final String TEMPERATURE = "temperature";
    private static final String MAX_OUTPUT_TOKENS = "max_output_tokens";
    private static final String STORE = "store";
    private static final String TOOLS = "tools";
    private static final String REASONING = "reasoning";
    private static final String SUMMARY = "reasoning.summary";
    private static final String EFFORT = "reasoning.effort";

    /** What is within another field stands before it, so that a refusal takes no more than it names. */
    private static final List<String> ALL =
            List.of(STREAM_OPTIONS, TEMPERATURE, MAX_OUTPUT_TOKENS, STORE, SUMMARY, EFFORT, REASONING, TOOLS, STREAM);

    /** OpenAI refuses less. */
    private static final int FEWEST_TOKENS = 16;

    void write(ObjectNode request) {
        request.put(STREAM, sends(STREAM));
        if (server.provider().url().isOpenAi() && sends(STREAM) && sends(STREAM_OPTIONS)) {
            request.putObject(STREAM_OPTIONS).put("include_obfuscation", false);
        }
        if (!server.store() && sends(STORE)) {
            request.put(STORE, false);
        }
        Sampling chosen = prompt.sampling();
        chosen.maxTokens()
                .filter(most -> sends(MAX_OUTPUT_TOKENS))
                .ifPresent(most -> request.put(MAX_OUTPUT_TOKENS, Math.max(most, FEWEST_TOKENS)));
        chosen.temperature().filter(value -> sends(TEMPERATURE)).ifPresent(value -> request.put(TEMPERATURE, value));
        reasoning(request);
        tools(request);
    }

    /** Those that a request holds. */
    List<String> sentIn(ObjectNode request) {
        return ALL.stream()
                .filter(this::sends)
                .filter(field -> !request.at("/" + field.replace('.', '/')).isMissingNode())
                .toList();
    }

    private void reasoning(ObjectNode request) {
        Equipment given = prompt.equipment();
        ObjectNode reasoning = Json.mapper().createObjectNode();
        given.effort().filter(effort -> sends(EFFORT)).ifPresent(effort -> reasoning.put("effort", effort.word()));
        given.summary()
                .filter(summary -> sends(SUMMARY))
                .ifPresent(summary -> reasoning.put("summary", summary.word()));
        if (!reasoning.isEmpty() && sends(REASONING)) {
            request.set(REASONING, reasoning);
        }
    }

    /** Each time, since a server does not carry them over. */
    private void tools(ObjectNode request) {
        List<Tool> given = prompt.equipment().tools();
        if (given.isEmpty() || !sends(TOOLS)) {
            return;
        }
        ArrayNode tools = request.putArray(TOOLS);
        given.forEach(tool -> tool(tools.addObject(), tool));
    }

    private static void tool(ObjectNode node, Tool tool) {
        switch (tool) {
            case Tool.WebSearch search -> node.put("type", "web_search");
            case Tool.FileSearch search -> {
                ArrayNode stores = node.put("type", "file_search").putArray("vector_store_ids");
                search.vectorStores().forEach(stores::add);
            }
        }
    }

    private boolean sends(String field) {
        return !refused.contains(field);
    }
}
