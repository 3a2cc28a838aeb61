package dev.rill.playground.telegram;

/** A topic of a chat; {@code id} is its {@code message_thread_id}. */
public record Topic(long id, String name) {}
