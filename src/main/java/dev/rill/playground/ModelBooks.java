package dev.rill.playground;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What the demo model knows of its own answers, and its faults. */
interface ModelBooks {
    /** The latest telling of the answer to this question. */
    Optional<Told> told(String question);

    /** Pieces written since the start. */
    long tokens();

    /** Arms a fault, as the model's own description of faults has it. */
    void arm(JsonObject fault);

    /** The kinds of those that can still bite. */
    List<String> armed();

    /** Ends all faults. */
    void clear();

    /** The faults that can be armed: {@code kind} and {@code title} each. */
    JsonArray kinds();

    /** The latest request that asked this, as it came. */
    Optional<JsonObject> request(String question);

    /**
     * One telling.
     *
     * @param expected the whole answer
     * @param asked {@link System#nanoTime} when the model was asked
     * @param first {@link System#nanoTime} of its first piece, 0 before it
     * @param last {@link System#nanoTime} of its latest piece
     * @param complete whether it came to its end
     */
    record Told(String expected, long asked, long first, long last, int tokens, boolean complete) {}
}
