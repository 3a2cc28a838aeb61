package dev.rill.playground.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer together with all that befalls it: what a {@link Telling} plays.
 *
 * @param accident a {@link ModelFault.Cut} or a {@link ModelFault.StreamError}
 */
record Performance(
        Question question,
        Answer answer,
        Pace pace,
        Optional<ModelFault.Silent> silent,
        Optional<ModelFault.Stalled> stalled,
        Optional<ModelFault> accident,
        Set<ModelFault.Oddity> oddities) {

    /** Of several faults of a kind the first counts; slowness multiplies and oddities add up. */
    static Performance of(Question question, Answer answer, List<ModelFault> faults) {
        var oddities = EnumSet.noneOf(ModelFault.Oddity.class);
        all(faults, ModelFault.OddBytes.class).forEach(odd -> oddities.addAll(odd.oddities()));
        var pace = answer.pace();
        for (var slow : all(faults, ModelFault.Slow.class)) {
            pace = pace.slower(slow.factor());
        }
        var accident = faults.stream()
                .filter(fault -> fault instanceof ModelFault.Cut || fault instanceof ModelFault.StreamError)
                .findFirst();
        return new Performance(
                question,
                answer,
                pace,
                all(faults, ModelFault.Silent.class).stream().findFirst(),
                all(faults, ModelFault.Stalled.class).stream().findFirst(),
                accident,
                oddities);
    }

    /** How many pieces may be told: as many as were asked for, and no more than the answer is to have. */
    int limit() {
        return Math.min(question.limit(), answer.most());
    }

    /** After how many pieces the accident happens; an answer that is over sooner has it at its end. */
    int accidentAfter() {
        return accident.map(fault -> switch (fault) {
                    case ModelFault.Cut cut -> cut.after();
                    case ModelFault.StreamError error -> error.after();
                    default -> Integer.MAX_VALUE;
                })
                .orElse(Integer.MAX_VALUE);
    }

    private static <F extends ModelFault> List<F> all(List<ModelFault> faults, Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
