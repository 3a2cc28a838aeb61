package dev.rill.model.stream;

import dev.rill.model.ModelFailure.Garbled;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * One look at a provider's resource, within a limit of time and of size, and never repeated. Confined to the context on which
 * it begins.
 */
final class Look {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The longest list of models that is about has one megabyte. */
    private static final int LARGEST = 8 << 20;

    private final Provider provider;
    private final Fetch fetch;

    Look(Provider provider) {
        this(provider, LONGEST, LARGEST);
    }

    Look(Provider provider, Duration longest, int largest) {
        this.provider = provider;
        this.fetch = new Fetch(provider, longest, largest, "a document");
    }

    /** To be called on a context: elsewhere the body may have passed before somebody listens to it. */
    Future<Glance> begin(String resource) {
        return fetch.begin(provider.get(resource), Optional.empty()).map(Look::glance);
    }

    private static Glance glance(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Came came ->
                Json.tree(came.content().getBytes())
                        .<Glance>map(Glance.Seen::new)
                        .orElseGet(() -> new Glance.Wrong(Fault.lasting(new Garbled("status 200 without JSON"))));
            case Delivery.Wrong wrong -> new Glance.Wrong(wrong.fault());
        };
    }
}
