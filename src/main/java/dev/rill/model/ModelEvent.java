package dev.rill.model;

import java.util.List;
import java.util.Optional;

/** What a model's stream tells, in order: {@code (Started (Delta | Reasoning | Cited)*)? (Completed | Failed)}. */
public sealed interface ModelEvent {
    /**
     * The provider answers; told together with the first words, since until then it may be asked again.
     *
     * @param model its name, as the provider says it
     * @param leftOut how many utterances it was not told, since with them the prompt was too long
     */
    record Started(String model, int leftOut) implements ModelEvent {
        /** All that went along was read. */
        public Started(String model) {
            this(model, 0);
        }
    }

    /** The next words of the answer; never empty. */
    record Delta(String text) implements ModelEvent {}

    /** The next words of the model's reasoning; they never belong to the answer. */
    record Reasoning(String text) implements ModelEvent {}

    /** Pages and files that the answer rests on, each told once. */
    record Cited(List<Source> sources) implements ModelEvent {
        public Cited {
            sources = List.copyOf(sources);
        }
    }

    /** How a stream ended; always the last item. */
    sealed interface End extends ModelEvent {}

    /**
     * The model finished.
     *
     * @param usage empty where the provider reports none
     * @param bookmark for the next question, where the provider keeps what was said
     */
    record Completed(Finish finish, Optional<Usage> usage, Optional<Bookmark> bookmark) implements End {
        /** An end after which the provider knows nothing of the conversation. */
        public Completed(Finish finish, Optional<Usage> usage) {
            this(finish, usage, Optional.empty());
        }
    }

    /** The provider failed, before or after the first words. */
    record Failed(ModelFailure failure) implements End {}

    /** Why a model stopped writing. */
    enum Finish {
        /** It had said all. */
        STOP,
        /** The answer's token limit was reached. */
        LENGTH,
        /** The provider's filter ended it. */
        FILTERED,
        /** A finish reason that we do not know: ended all the same. */
        OTHER
    }
}
