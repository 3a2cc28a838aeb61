package dev.rill.playground.telegram;

import io.vertx.core.buffer.Buffer;

/** A file that came with a call, under the name that it came with. */
record Upload(String name, Buffer content) {}
