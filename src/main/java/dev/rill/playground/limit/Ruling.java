package dev.rill.playground.limit;

/**
 * What became of one call.
 *
 * @param retryAfter seconds to wait, 0 when the call may pass
 * @param violation whether a limit was broken, also when nobody enforces it
 * @param penalised whether the call was made while an earlier penalty was running
 */
public record Ruling(int retryAfter, boolean violation, boolean penalised) {
    static final Ruling PASSED = new Ruling(0, false, false);

    /** Whether the call may be carried out. */
    public boolean passed() {
        return retryAfter == 0;
    }
}
