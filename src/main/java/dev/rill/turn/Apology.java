package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.model.ModelFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Says in a person's words that a model failed, and leaves the details in the log under an id that the person sees. */
@ApplicationScoped
class Apology {
    private static final Logger LOG = Logger.getLogger(Apology.class);

    private final SecureRandom random = new SecureRandom();

    /** Ends a turn with a failure; {@code begun} is what the model had said before. */
    Ending end(ModelFailure failure, Turn turn, Texts texts, String begun) {
        byte[] id = new byte[4];
        random.nextBytes(id);
        String errorId = HexFormat.of().formatHex(id);
        LOG.warnf(
                "error %s: chat %s, turn %d: %s (%s)",
                errorId, turn.place().chat(), turn.id(), failure.getClass().getSimpleName(), detail(failure, turn));
        String sentence = begun.isBlank() ? sentence(failure, turn, texts, errorId) : texts.answerCutOff(errorId);
        return Ending.of(Ending.Outcome.FAILED, begun, sentence).reported(errorId);
    }

    /** What a person's server says may be where it is, or repeat the person's key. */
    private static String detail(ModelFailure failure, Turn turn) {
        return turn.elsewhere() ? "at a server that the person has named" : failure.detail();
    }

    private static String sentence(ModelFailure failure, Turn turn, Texts texts, String errorId) {
        return turn.elsewhere() ? elsewhere(failure, texts, errorId) : sentence(failure, texts, errorId);
    }

    /** What the person can mend is not the operator's fault. */
    private static String elsewhere(ModelFailure failure, Texts texts, String errorId) {
        return switch (failure) {
            case ModelFailure.Unauthorized key -> texts.endpointKeyRefused(errorId);
            case ModelFailure.OutOfCredit credit -> texts.endpointOutOfCredit(errorId);
            case ModelFailure.UnknownModel model -> texts.endpointModelUnknown(errorId);
            case ModelFailure.BadRequest request -> texts.endpointUnfit(errorId);
            case ModelFailure.Garbled garbled -> texts.endpointUnfit(errorId);
            case ModelFailure.ServerError server -> texts.endpointUnreachable(errorId);
            case ModelFailure.Unreachable away -> texts.endpointUnreachable(errorId);
            case ModelFailure.Stalled silent -> texts.endpointUnreachable(errorId);
            case ModelFailure.RateLimited limit -> sentence(failure, texts, errorId);
            case ModelFailure.ContextTooLong context -> sentence(failure, texts, errorId);
            case ModelFailure.Refused refused -> sentence(failure, texts, errorId);
            case ModelFailure.CutOff cut -> sentence(failure, texts, errorId);
        };
    }

    private static String sentence(ModelFailure failure, Texts texts, String errorId) {
        return switch (failure) {
            case ModelFailure.Unauthorized key -> texts.modelMisconfigured(errorId);
            case ModelFailure.OutOfCredit credit -> texts.modelMisconfigured(errorId);
            case ModelFailure.UnknownModel model -> texts.modelMisconfigured(errorId);
            case ModelFailure.BadRequest request -> texts.modelMisconfigured(errorId);
            case ModelFailure.RateLimited limit -> texts.modelBusy(errorId);
            case ModelFailure.ContextTooLong context -> texts.modelWindowExceeded(errorId);
            case ModelFailure.Refused refused -> texts.modelRefused(errorId);
            case ModelFailure.ServerError server -> texts.modelUnavailable(errorId);
            case ModelFailure.Unreachable away -> texts.modelUnavailable(errorId);
            case ModelFailure.Stalled silent -> texts.modelUnavailable(errorId);
            case ModelFailure.CutOff cut -> texts.emptyAnswer(errorId);
            case ModelFailure.Garbled garbled -> texts.emptyAnswer(errorId);
        };
    }
}
