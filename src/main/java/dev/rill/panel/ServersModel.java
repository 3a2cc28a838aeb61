package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import io.smallrye.mutiny.Uni;

/** ✏️ What a person's own endpoint calls the model. */
record ServersModel(EndpointStore store) implements Field {
    private static final int LONGEST = 200;

    @Override
    public String question(Texts texts) {
        return texts.endpointModelQuestion();
    }

    @Override
    public Uni<Reading> read(String typed, Texts texts) {
        String model = typed.strip();
        return Uni.createFrom()
                .item(() -> isName(model)
                        ? new Reading.Right(
                                (transaction, origin) -> store.putModel(transaction, origin.person(), Kind.OWN, model))
                        : new Reading.Wrong(texts.modelNameUnusable(LONGEST)));
    }

    private static boolean isName(String model) {
        return !model.isEmpty()
                && model.length() <= LONGEST
                && model.codePoints().allMatch(Typed::isVisible);
    }
}
