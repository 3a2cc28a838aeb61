package dev.rill.turn;

import dev.rill.model.Usage;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a turn ended.
 *
 * @param answer the model's own words, as far as they came
 * @param closing our words under them; empty for none
 * @param cut whether the model's length limit cut it
 * @param model the model that answered, where it said so
 * @param errorId what the person sees and the log knows
 */
record Ending(
        Outcome outcome,
        String answer,
        String closing,
        boolean cut,
        Optional<String> model,
        Optional<Usage> usage,
        Optional<String> errorId) {
    enum Outcome {
        ANSWERED,
        STOPPED,
        FAILED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome ofColumn(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /** The same, by that model. */
    Ending by(Optional<String> name) {
        return new Ending(outcome, answer, closing, cut, name, usage, errorId);
    }

    /** The same, cut by its length. */
    Ending cutShort() {
        return new Ending(outcome, answer, closing, true, model, usage, errorId);
    }

    /** The same, with the provider's count of its tokens. */
    Ending used(Optional<Usage> tokens) {
        return new Ending(outcome, answer, closing, cut, model, tokens, errorId);
    }

    /** The size of the answer as the provider counted it, in tokens; reasoning is not part of it. */
    OptionalLong written() {
        return usage.stream()
                .mapToLong(tokens -> tokens.completion() - tokens.reasoning())
                .filter(tokens -> tokens > 0)
                .findFirst();
    }

    /** All that is shown in the end. */
    String text() {
        String words = answer.strip();
        if (closing.isEmpty()) {
            return words;
        }
        return words.isEmpty() ? closing : words + "\n\n" + closing;
    }
}
