package dev.rill.model;

/**
 * Where a provider's own record of a conversation stands: it comes with an answer, is kept with it, and goes along with the
 * next question, so that the provider need not be told everything once more.
 *
 * <p>Only the gateway that gave it can read it. It holds for exactly the conversation that it was given for: one that has
 * changed since, that belongs to another provider, or that the provider has forgotten is passed over, and nobody notices.
 *
 * @param text to be kept as it is; short, and without a word of what was said
 */
public record Bookmark(String text) {}
