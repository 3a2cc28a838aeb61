package dev.rill.conversation;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Counts tokens with the encoding of OpenAI's newer models ({@code o200k_base}); for models of other houses an estimate,
 * close enough for a budget. Thread-safe.
 *
 * <p>Load-bearing: a singleton has no proxy. A proxy would be one more instance, with one more copy of the tables (24 MB).
 */
@Startup
@Singleton
public class Tokenizer {
    /** Tokens that frame each message, beside its text (OpenAI's cookbook). */
    private static final int FRAME = 4;

    /** Longer texts are counted on a worker thread: a loop must not wait that long. */
    private static final int AT_ONCE = 8_000;

    private static final int SAMPLE = 2_000;

    /** As a rule of thumb, in the first second. */
    private static final int UNITS_OF_A_TOKEN = 4;

    /** Its tables take a second to load: on a worker thread, from the start on. */
    private final CompletableFuture<Encoding> encoding = CompletableFuture.supplyAsync(
            () -> Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE),
            Infrastructure.getDefaultWorkerPool());

    /**
     * What a question and its answer take of a window, in tokens.
     *
     * @param written the answer's own size, where the provider has counted it
     */
    public Uni<Integer> sizeOf(String question, String answer, OptionalLong written) {
        if (written.isPresent()) {
            return sizeOf(question, "").map(size -> size + (int) written.getAsLong());
        }
        return sizeOf(question, answer);
    }

    /** About how many tokens several messages have; told at once, a long one by its beginning. */
    public long about(List<String> texts) {
        Optional<Encoding> tables = Optional.ofNullable(encoding.getNow(null));
        return texts.stream().mapToLong(text -> FRAME + about(text, tables)).sum();
    }

    private static long about(String text, Optional<Encoding> tables) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        int tokens =
                tables.map(loaded -> loaded.countTokensOrdinary(sample)).orElse(sample.length() / UNITS_OF_A_TOKEN);
        return sample.isEmpty() ? 0 : (long) tokens * text.length() / sample.length();
    }

    private Uni<Integer> sizeOf(String question, String answer) {
        Uni<Encoding> loaded = Uni.createFrom().completionStage(encoding);
        boolean atOnce = question.length() + answer.length() <= AT_ONCE;
        return (atOnce ? loaded : loaded.emitOn(Infrastructure.getDefaultWorkerPool()))
                .map(tables -> tables.countTokensOrdinary(question) + tables.countTokensOrdinary(answer) + 2 * FRAME);
    }
}
