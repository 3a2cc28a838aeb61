package dev.rill.model.providers;

import dev.rill.model.ModelFailure;

/** Hears of every failure of the operator's providers, on the loop of the answer; must neither wait nor fail. */
public interface Lookout {
    /**
     * One failed.
     *
     * @param provider what the operator calls it
     */
    void failed(String provider, ModelFailure failure);
}
