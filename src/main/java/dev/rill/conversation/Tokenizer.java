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

    /** Its tables take a while to load, so they are loaded once, on a worker thread, when first needed. */
    private final Uni<Encoding> encoding = Uni.createFrom()
            .item(() -> Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .memoize()
            .indefinitely();

    /** What a question and its answer take of a window, in tokens. */
    public Uni<Integer> sizeOf(String question, String answer) {
        Uni<Encoding> loaded = question.length() + answer.length() <= AT_ONCE
                ? encoding
                : encoding.emitOn(Infrastructure.getDefaultWorkerPool());
        return loaded.map(
                tables -> tables.countTokensOrdinary(question) + tables.countTokensOrdinary(answer) + 2 * FRAME);
    }
}
