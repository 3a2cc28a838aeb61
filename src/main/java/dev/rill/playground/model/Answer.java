package dev.rill.playground.model;

import java.util.List;
import java.util.Optional;

/**
 * What the script decides to say, how fast, and what is to go wrong on the way.
 *
 * @param most how many pieces are told of it; one with more ends with {@code finish_reason} {@code length}
 * @param citations what its words stand on, told at its end
 * @param thoughts streamed as reasoning before the first word
 */
record Answer(
        Speech speech,
        Pace pace,
        int most,
        List<Citation> citations,
        List<ModelFault> faults,
        Optional<Thoughts> thoughts) {
    /**
     * What the model thinks aloud.
     *
     * @param field of the delta: servers do not agree on its name
     */
    record Thoughts(String field, Speech speech) {}

    Answer {
        citations = List.copyOf(citations);
        faults = List.copyOf(faults);
    }

    static Answer of(Speech speech, Pace pace) {
        return new Answer(speech, pace, Integer.MAX_VALUE, List.of(), List.of(), Optional.empty());
    }

    static Answer of(String text) {
        return of(new Written(text), Pace.NORMAL);
    }

    Answer failing(ModelFault fault) {
        return new Answer(speech, pace, most, citations, List.of(fault), thoughts);
    }

    Answer thinking(String field, String thought) {
        return new Answer(
                speech, pace, most, citations, faults, Optional.of(new Thoughts(field, new Written(thought))));
    }

    Answer cutAfter(int pieces) {
        return new Answer(speech, pace, pieces, citations, faults, thoughts);
    }

    Answer citing(List<Citation> sources) {
        return new Answer(speech, pace, most, sources, faults, thoughts);
    }
}
