package dev.rill.model.endpoint;

import dev.rill.kernel.Secret;
import dev.rill.storage.seal.Seal;

/** Opens the room's door to tests of other rooms. */
public final class EndpointStores {
    private EndpointStores() {}

    public static EndpointStore sealed() {
        return new EndpointStore(Seal.with(new Secret("0a".repeat(32))));
    }
}
