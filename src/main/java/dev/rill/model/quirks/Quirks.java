package dev.rill.model.quirks;

import dev.rill.model.BaseUrl;
import java.util.Set;

/**
 * Which fields of a request a model has refused, by provider and model. Answers at once, from any thread: it is asked before
 * each answer.
 */
public interface Quirks {
    /** The fields that this model is known to refuse; immutable. */
    Set<String> refused(BaseUrl provider, String model);

    /** This model refuses this field, and answers without it. */
    void learn(BaseUrl provider, String model, String field);
}
