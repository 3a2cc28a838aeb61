package dev.rill.model.reach;

/** Whether a URL may be connected to. */
public sealed interface Verdict {
    /** It may, at exactly this target. */
    record Allowed(Target target) implements Verdict {}

    /** It may not. */
    record Refused(Reason reason) implements Verdict {}
}
