package dev.rill.playground.model;

import java.util.List;
import java.util.Optional;

/**
 * What the script decides to say, how fast, and what is to go wrong on the way.
 *
 * @param thoughts streamed as reasoning before the first word
 */
record Answer(Speech speech, Pace pace, List<ModelFault> faults, Optional<Speech> thoughts) {
    Answer {
        faults = List.copyOf(faults);
    }

    static Answer of(Speech speech, Pace pace) {
        return new Answer(speech, pace, List.of(), Optional.empty());
    }

    static Answer of(String text) {
        return of(new Written(text), Pace.NORMAL);
    }

    Answer failing(ModelFault fault) {
        return new Answer(speech, pace, List.of(fault), thoughts);
    }

    Answer thinking(String thought) {
        return new Answer(speech, pace, faults, Optional.of(new Written(thought)));
    }
}
