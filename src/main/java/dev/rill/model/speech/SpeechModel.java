package dev.rill.model.speech;

import dev.rill.model.ModelFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Reads words aloud, where the operator has named a model for that. Nothing is ever repeated: each try costs. */
public interface SpeechModel {
    /** The longest text that it takes, in characters. */
    int LONGEST = 4096;

    /** Whether there is such a model. */
    boolean isOn();

    /**
     * A recipe for one reading, in one request. What goes wrong is an item too; the failure channel is for bugs.
     *
     * @param words without Markdown, 1 to {@link #LONGEST} characters
     */
    Uni<Reading> read(String words);

    /** What came of it. */
    sealed interface Reading {}

    /** The words as Opus in Ogg. */
    record Clip(Buffer content) implements Reading {}

    /** Nothing to be heard. */
    record Silence(ModelFailure failure) implements Reading {}
}
