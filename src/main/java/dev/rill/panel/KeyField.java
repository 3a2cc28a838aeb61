package dev.rill.panel;

import dev.rill.kernel.Secret;
import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.reach.Envoy;
import io.smallrye.mutiny.Uni;

/** 🔑 The key for a person's own endpoint; nobody gets to see it again. */
record KeyField(EndpointStore store) implements Field {
    private static final int LONGEST = 2_000;

    @Override
    public String question(Texts texts) {
        return texts.endpointKeyQuestion();
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public Uni<Reading> read(String typed, Texts texts) {
        Secret key = new Secret(typed.strip());
        return Uni.createFrom()
                .item(() -> typed.length() <= LONGEST && Envoy.isSendable(key)
                        ? new Reading.Right(
                                (transaction, origin) -> store.putKey(transaction, origin.person(), Kind.OWN, key))
                        : new Reading.Wrong(texts.keyUnsendable()));
    }
}
