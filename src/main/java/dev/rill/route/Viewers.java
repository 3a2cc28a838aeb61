package dev.rill.route;

import dev.rill.access.GroupAdmins;
import dev.rill.access.Operators;
import dev.rill.route.Incoming.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who looks. */
@ApplicationScoped
class Viewers {
    private final Operators operators;
    private final GroupAdmins admins;

    Viewers(Operators operators, GroupAdmins admins) {
        this.operators = operators;
        this.admins = admins;
    }

    Uni<Viewer> of(Origin origin) {
        if (!origin.place().chat().isPrivate()) {
            return admins.include(origin.place().chat(), origin.person())
                    .map(admin -> admin ? Viewer.GROUP_ADMIN : Viewer.MEMBER);
        }
        return Uni.createFrom().item(operators.include(origin.person()) ? Viewer.OPERATOR : Viewer.PERSON);
    }
}
