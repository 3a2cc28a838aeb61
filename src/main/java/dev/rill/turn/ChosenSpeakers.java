package dev.rill.turn;

import dev.rill.kernel.UserId;
import dev.rill.model.ModelGateway;
import dev.rill.model.assistant.Assistants;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.endpoint.OwnEndpoints;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * As people have chosen: their assistant, else their own endpoint, else the operator's model. Who has neither costs no
 * statement; the turn says so.
 */
@ApplicationScoped
class ChosenSpeakers implements Speakers {
    private final ModelGateway operators;
    private final EndpointStore store;
    private final Database database;
    private final Assistants assistants;
    private final OwnEndpoints endpoints;

    ChosenSpeakers(
            ModelGateway operators,
            EndpointStore store,
            Database database,
            Assistants assistants,
            OwnEndpoints endpoints) {
        this.operators = operators;
        this.store = store;
        this.database = database;
        this.assistants = assistants;
        this.endpoints = endpoints;
    }

    @Override
    public ModelGateway of(Turn turn) {
        if (!turn.elsewhere()) {
            return operators;
        }
        return prompt -> chosen(turn.asker()).onItem().transformToMulti(chosen -> chosen.stream(prompt));
    }

    private Uni<ModelGateway> chosen(UserId person) {
        return inUse(person, Kind.ASSISTANT)
                .chain(assistant -> assistant.isPresent()
                        ? Uni.createFrom().item(gateway(assistant))
                        : inUse(person, Kind.OWN).map(this::gateway));
    }

    private ModelGateway gateway(Optional<Endpoint> endpoint) {
        return endpoint.map(this::gateway).orElse(operators);
    }

    private ModelGateway gateway(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case ASSISTANT -> assistants.at(endpoint.url().orElseThrow());
            case OWN -> endpoints.at(endpoint);
        };
    }

    private Uni<Optional<Endpoint>> inUse(UserId person, Kind kind) {
        return store.find(database, person, kind)
                .map(found ->
                        found.filter(Endpoint::active).filter(one -> one.url().isPresent()));
    }
}
