package dev.rill.model;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What the provider offers; asked at start and by operators, never for an answer. */
public interface ModelCatalog {
    /**
     * Asks the provider for its models. One request, no retry, ten seconds at most. What goes wrong is an item too; the
     * failure channel is for bugs.
     */
    Uni<Check> check();

    /** The names of what is offered, in the provider's order; empty where it does not tell. */
    default Uni<List<String>> models() {
        return check().map(check -> check instanceof Offers offers ? offers.names() : List.of());
    }

    /** What came of asking. */
    sealed interface Check {}

    /** Reached, key accepted, and these are the models. */
    record Offers(List<String> names) implements Check {
        public Offers {
            names = List.copyOf(names);
        }
    }

    /** Reached, but it keeps no list; which is fine, answers may work all the same. */
    record KeepsNoList(String detail) implements Check {}

    /** Not reached, key refused, or not a model provider at all. */
    record Refused(ModelFailure failure) implements Check {}
}
