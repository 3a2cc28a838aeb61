package dev.rill.playground.telegram;

import java.util.Optional;

/** Where updates are to be delivered. */
record Hook(String url, Optional<String> secret, int maxConnections) {}
