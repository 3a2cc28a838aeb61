package dev.rill.conversation;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts tokens with the encoding of OpenAI's newer models ({@code o200k_base}); for models of other houses an estimate,
 * close enough for a budget. Thread-safe.
 */
@ApplicationScoped
public class Tokenizer {
    /** Tokens that frame each message, beside its text (OpenAI's cookbook). */
    private static final int FRAME = 4;

    /** Longer texts are counted on a worker thread: a loop must not wait that long. */
    private static final int AT_ONCE = 8_000;

    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /** What a question and its answer take of a window, in tokens; the outcome comes on the caller's loop. */
    public Uni<Integer> sizeOf(String question, String answer) {
        Uni<Integer> count = Uni.createFrom()
                .item(() -> encoding.countTokensOrdinary(question) + encoding.countTokensOrdinary(answer) + 2 * FRAME);
        return question.length() + answer.length() <= AT_ONCE
                ? count
                : count.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
