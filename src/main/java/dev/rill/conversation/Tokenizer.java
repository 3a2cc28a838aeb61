package dev.rill.conversation;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Counts tokens as OpenAI's models do: {@code cl100k_base} for those up to GPT-4, {@code o200k_base} for all since; for models
 * of other houses an estimate, which {@link Calibration} corrects. Thread-safe.
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

    private static final Pattern OLD_MODEL = Pattern.compile("(?:.*/)?(?:gpt-3\\.?5|gpt-4(?:-.*)?$|text-embedding).*");

    private final EncodingRegistry encodings = Encodings.newLazyEncodingRegistry();

    /** Its tables take a second to load: on a worker thread, from the start on. */
    private final CompletableFuture<Encoding> newer = CompletableFuture.supplyAsync(
            () -> encodings.getEncoding(EncodingType.O200K_BASE), Infrastructure.getDefaultWorkerPool());

    /**
     * What a question and its answer take of a window, in tokens.
     *
     * @param model the model that is to read them
     * @param written the answer's own size, where the provider has counted it
     */
    public Uni<Integer> sizeOf(String model, String question, String answer, OptionalLong written) {
        if (written.isPresent()) {
            return sizeOf(model, question, "").map(size -> size + (int) written.getAsLong());
        }
        return sizeOf(model, question, answer);
    }

    private Uni<Integer> sizeOf(String model, String question, String answer) {
        boolean atOnce = newer.isDone() && question.length() + answer.length() <= AT_ONCE;
        Uni<Encoding> tables = usesOlder(model) ? older() : Uni.createFrom().completionStage(newer);
        return (atOnce ? tables : tables.emitOn(Infrastructure.getDefaultWorkerPool()))
                .map(table -> table.countTokensOrdinary(question) + table.countTokensOrdinary(answer) + 2 * FRAME);
    }

    /** Loaded when it is needed for the first time, which is hardly ever. */
    private Uni<Encoding> older() {
        return Uni.createFrom()
                .item(() -> encodings.getEncoding(EncodingType.CL100K_BASE))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    static boolean usesOlder(String model) {
        return OLD_MODEL.matcher(model.toLowerCase(Locale.ROOT)).matches();
    }

    /** About how many tokens several messages have; told at once, a long one by its beginning. */
    public long about(List<String> texts) {
        Optional<Encoding> tables = Optional.ofNullable(newer.getNow(null));
        return texts.stream().mapToLong(text -> FRAME + about(text, tables)).sum();
    }

    private static long about(String text, Optional<Encoding> tables) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        int tokens =
                tables.map(loaded -> loaded.countTokensOrdinary(sample)).orElse(sample.length() / UNITS_OF_A_TOKEN);
        return sample.isEmpty() ? 0 : (long) tokens * text.length() / sample.length();
    }
}
