package dev.rill.model;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the provider offers; asked at start and by operators, never for an answer. */
public interface ModelCatalog {
    /**
     * Asks the provider for its models. One request, no retry, ten seconds at most. What goes wrong is an item too; the
     * failure channel is for bugs.
     */
    Uni<Check> check();

    /** What came of asking. */
    sealed interface Check {}

    /** Reached, key accepted, and these are the models. */
    record Offers(List<Model> models) implements Check {
        public Offers {
            models = List.copyOf(models);
        }

        /** Their names, in the provider's order. */
        public List<String> names() {
            return models.stream().map(Model::name).toList();
        }
    }

    /**
     * A model that is offered.
     *
     * @param shutdown the day on which it ends ({@code shutdown_date}), where the provider tells
     */
    record Model(String name, Optional<LocalDate> shutdown) {}

    /** Reached, but it keeps no list; which is fine, answers may work all the same. */
    record KeepsNoList(String detail) implements Check {}

    /** Not reached, key refused, or not a model provider at all. */
    record Refused(ModelFailure failure) implements Check {}
}
