package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** ✏️ What a person's own endpoint calls the model. */
@ApplicationScoped
class EndpointModel implements Field {
    private static final int LONGEST = 200;

    private final EndpointStore store;

    EndpointModel(EndpointStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "endpoint_model";
    }

    @Override
    public String annex() {
        return EndpointPage.NAME;
    }

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
                                (transaction, person) -> store.putModel(transaction, person, Kind.OWN, model))
                        : new Reading.Wrong(texts.modelNameUnusable(LONGEST)));
    }

    private static boolean isName(String model) {
        return !model.isEmpty()
                && model.length() <= LONGEST
                && model.codePoints().noneMatch(sign -> Character.isWhitespace(sign) || Character.isISOControl(sign));
    }
}
