package dev.rill.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tokens a model's provider counts for each of ours. A tokenizer of another house may need twice as many for the same
 * words, above all outside of English; what each answer's usage figures say corrects that.
 *
 * <p>Shared mutable state: two numbers a model, kept for the life of the process; safe from any thread.
 */
@ApplicationScoped
public class Calibration {
    private static final double UNKNOWN = 1.0;
    private static final double LEAST = 0.5;
    private static final double MOST = 4.0;
    private static final double WEIGHT_OF_NEWEST = 0.2;
    private static final int MOST_MODELS = 256;

    /** A short prompt says little: what frames it weighs more than its words. */
    private static final int WORTH_LEARNING = 200;

    /** Of what was too long, that much may go along the next time. */
    private static final int SHARE_OF_TOO_MUCH = 2;

    private final Map<String, Double> ratios = new ConcurrentHashMap<>();
    private final Map<String, Integer> limits = new ConcurrentHashMap<>();

    /** Tokens of the provider for one of ours. */
    double of(String model) {
        return ratios.getOrDefault(model, UNKNOWN);
    }

    /** How many of our tokens may go along to a model, where {@code budget} of the provider's are allowed. */
    int budget(String model, int budget) {
        return (int) Math.min(budget / of(model), limits.getOrDefault(model, Integer.MAX_VALUE));
    }

    /**
     * Learns that so many of our tokens were too many for the model. Where most of them were {@code besides} what was said
     * before, it was the question that was too long, and others need not remember less for it.
     */
    void tooMuch(String model, int remembered, long besides) {
        if (besides > remembered) {
            return;
        }
        if (limits.containsKey(model) || limits.size() < MOST_MODELS) {
            limits.merge(model, remembered / SHARE_OF_TOO_MUCH, Math::min);
        }
    }

    /** Learns from one answer: we counted {@code estimated} tokens for what the provider counted as {@code reported}. */
    void learn(String model, long estimated, long reported) {
        boolean known = ratios.containsKey(model) || ratios.size() < MOST_MODELS;
        if (estimated < WORTH_LEARNING || reported <= 0 || !known) {
            return;
        }
        double seen = Math.clamp((double) reported / estimated, LEAST, MOST);
        ratios.merge(model, seen, (before, now) -> before + WEIGHT_OF_NEWEST * (now - before));
    }
}
