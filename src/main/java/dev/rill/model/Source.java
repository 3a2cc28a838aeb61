package dev.rill.model;

/**
 * A page that an answer rests on, as the provider names it; neither part has been looked at.
 *
 * @param title empty where the provider tells none
 */
public record Source(String url, String title) {}
