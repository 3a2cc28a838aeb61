package dev.rill.model;

/**
 * Tokens that the provider counted for one request.
 *
 * @param prompt tokens read, cached ones included
 * @param completion tokens written, reasoning included
 * @param cached the part of {@code prompt} that was read from the provider's cache
 * @param reasoning the part of {@code completion} that was reasoning
 */
public record Usage(long prompt, long completion, long cached, long reasoning) {}
