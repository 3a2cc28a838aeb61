package dev.rill.route;

import dev.rill.access.Operators;
import dev.rill.route.Incoming.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who looks. */
@ApplicationScoped
class Viewers {
    private final Operators operators;

    Viewers(Operators operators) {
        this.operators = operators;
    }

    Uni<Viewer> of(Origin origin) {
        if (!origin.place().chat().isPrivate()) {
            return Uni.createFrom().item(Viewer.MEMBER);
        }
        return Uni.createFrom().item(operators.include(origin.person()) ? Viewer.OPERATOR : Viewer.PERSON);
    }
}
