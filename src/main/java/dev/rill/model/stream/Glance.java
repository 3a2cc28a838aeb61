package dev.rill.model.stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of one look at a provider's resource. */
public sealed interface Glance {
    /** The resource. */
    record Seen(JsonNode json) implements Glance {}

    /** Anything else. */
    record Wrong(Fault fault) implements Glance {}
}
