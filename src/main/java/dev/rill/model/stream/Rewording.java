package dev.rill.model.stream;

/**
 * A question in other words.
 *
 * @param lesson what is to be remembered if these words are understood; run once, at the first sign of an answer
 */
public record Rewording(Dialogue dialogue, Runnable lesson) {
    /** Other words that teach nothing. */
    public static Rewording of(Dialogue dialogue) {
        return new Rewording(dialogue, () -> {});
    }
}
