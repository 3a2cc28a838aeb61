package dev.rill.playground.telegram;

/** A method of the Bot API: gives what stands in {@code result}, or throws a refusal. */
interface Method {
    Object apply(Attempt attempt);
}
