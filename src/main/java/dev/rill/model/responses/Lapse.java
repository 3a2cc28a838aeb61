package dev.rill.model.responses;

import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.UnknownModel;
import dev.rill.model.stream.Fault;
import java.util.List;

/**
 * A server's memory that fails, in all its wordings: a response that was deleted, has expired, was made with another key, was
 * never kept or cannot be read yet; a server that knows of no such thing, and says so or says nothing.
 */
final class Lapse {
    /** The server took the id and answered without a sign of it: it would answer a question out of context. */
    static final Fault UNHEEDED = Fault.lasting(new BadRequest("the former response was not heeded"));

    private static final List<String> CODES = List.of("previous_response_not_found");
    private static final List<String> PHRASES =
            List.of(Request.PREVIOUS, "previous response", "response with id", "response id");
    private static final List<String> NEVER = List.of(
            "does not support",
            "not supported",
            "unsupported",
            "unknown parameter",
            "unknown field",
            "unknown name",
            "unrecognized",
            "not permitted",
            "not allowed",
            "stateless",
            "zero data retention");

    private Lapse() {}

    /** Whether a request that named a response failed because of that, as far as one can tell. */
    static boolean isIn(Fault refusal) {
        return refusal == UNHEEDED
                || refusal.failure() instanceof UnknownModel
                || refusal.error().isAnyOf(CODES)
                || refusal.error().param().filter(Request.PREVIOUS::equals).isPresent()
                || refusal.error().says(PHRASES);
    }

    /** Whether the next one would fail too. */
    static boolean isForGood(Fault refusal) {
        return refusal == UNHEEDED
                || (!refusal.error().isAnyOf(CODES) && refusal.error().says(NEVER));
    }
}
