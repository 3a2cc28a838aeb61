package dev.rill.turn;

import dev.rill.markup.Plain;
import dev.rill.model.Bookmark;
import dev.rill.model.Usage;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a turn ended.
 *
 * @param answer the model's own words, as far as they came
 * @param closing what stands under them, as Markdown of ours, a paragraph each: a remark, the sources, a footer; empty for
 *     none
 * @param cut whether the model's length limit cut it; then its first paragraph says so
 * @param model the model that answered, where it said so
 * @param errorId what the person sees and the log knows
 * @param thoughts what stands above the answer, as far as it is shown; no part of what is remembered
 * @param bookmark where the provider's own record stands, for the next question
 * @param shortened whether the model was not told all that was said before, since it was too long for it
 */
record Ending(
        Outcome outcome,
        String answer,
        String closing,
        boolean cut,
        Optional<String> model,
        Optional<Usage> usage,
        Optional<String> errorId,
        String thoughts,
        Optional<Bookmark> bookmark,
        boolean shortened) {
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

    /** An end with a remark of ours, in plain words; empty for none. */
    static Ending of(Outcome outcome, String answer, String remark) {
        return new Ending(
                outcome,
                answer,
                Plain.escaped(remark),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                false);
    }

    /** The same, by that model. */
    Ending by(Optional<String> name) {
        return new Ending(outcome, answer, closing, cut, name, usage, errorId, thoughts, bookmark, shortened);
    }

    /** The same, where the model was not told all that was said before. */
    Ending shortened(boolean leftOut) {
        return new Ending(outcome, answer, closing, cut, model, usage, errorId, thoughts, bookmark, leftOut);
    }

    /** The same, cut by its length. */
    Ending cutShort() {
        return new Ending(outcome, answer, closing, true, model, usage, errorId, thoughts, bookmark, shortened);
    }

    /** The same, with the provider's count of its tokens. */
    Ending used(Optional<Usage> tokens) {
        return new Ending(outcome, answer, closing, cut, model, tokens, errorId, thoughts, bookmark, shortened);
    }

    /** The same, as the provider keeps it. */
    Ending markedBy(Optional<Bookmark> mark) {
        return new Ending(outcome, answer, closing, cut, model, usage, errorId, thoughts, mark, shortened);
    }

    /** The same, with an id under which the log tells more. */
    Ending reported(String error) {
        return new Ending(
                outcome, answer, closing, cut, model, usage, Optional.of(error), thoughts, bookmark, shortened);
    }

    /** The same, with what the model thought before. */
    Ending after(String reasoning) {
        return new Ending(outcome, answer, closing, cut, model, usage, errorId, reasoning, bookmark, shortened);
    }

    /** The same, with one paragraph more under it, as Markdown; empty for none. */
    Ending with(String paragraph) {
        String both = closing.isEmpty() || paragraph.isEmpty() ? closing + paragraph : closing + "\n\n" + paragraph;
        return new Ending(outcome, answer, both, cut, model, usage, errorId, thoughts, bookmark, shortened);
    }

    /** The size of the answer as the provider counted it, in tokens; reasoning is not part of it. */
    OptionalLong written() {
        return usage.stream()
                .mapToLong(tokens -> tokens.completion() - tokens.reasoning())
                .filter(tokens -> tokens > 0)
                .findFirst();
    }
}
