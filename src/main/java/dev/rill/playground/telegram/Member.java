package dev.rill.playground.telegram;

/** Somebody in a chat, or who was there. */
public record Member(Person person, Standing standing) {}
