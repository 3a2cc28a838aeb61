package dev.rill.turn;

import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure;
import dev.rill.model.Prompt;
import dev.rill.reply.Draft;
import dev.rill.reply.GrowingText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Has answers written: by the model, for a turn, until it ends or is stopped. */
@ApplicationScoped
class Writer {
    private final Speakers speakers;
    private final Phrasebook phrasebook;
    private final Apology apology;
    private final RunningTurns running;
    private final Footers footers;

    Writer(Speakers speakers, Phrasebook phrasebook, Apology apology, RunningTurns running, Footers footers) {
        this.speakers = speakers;
        this.phrasebook = phrasebook;
        this.apology = apology;
        this.running = running;
        this.footers = footers;
    }

    /** A text on its way: its drafts, to be read once, and how it ended; empty where nobody waits for it any more. */
    record Manuscript(Multi<Draft> drafts, Uni<Optional<Ending>> ending) {}

    /** Asks the model, as soon as it is known what; the turn can be stopped from now on. */
    Uni<Manuscript> write(Turn turn, Uni<Prompt> recalled) {
        return Uni.createFrom().deferred(() -> {
            StopSwitch stop = running.begin(turn);
            return recalled.map(prompt -> write(turn, prompt, stop)).onFailure().invoke(() -> running.end(turn, stop));
        });
    }

    private Manuscript write(Turn turn, Prompt prompt, StopSwitch stop) {
        Texts texts = texts(turn);
        Answer answer = new Answer(turn, texts, apology, footers.begin(turn, prompt, texts));
        Multi<ModelEvent> model = stop.isGiven() ? Multi.createFrom().nothing() : speakers.of(turn).stream(prompt);
        return new Manuscript(new Drafting(model, answer, turn, running, stop), answer.ending());
    }

    /** What was decided before, and only has to be shown. */
    Manuscript rewrite(Turn turn, Ending ending) {
        GrowingText text = new GrowingText();
        text.append(ending.answer());
        return new Manuscript(
                Multi.createFrom().item(Answer.last(turn, ending, text, texts(turn))),
                Uni.createFrom().item(Optional.of(ending)));
    }

    /** The end of a turn that is not begun again. */
    Ending giveUp(Turn turn) {
        return apology.end(new ModelFailure.ServerError("begun too often"), turn, texts(turn), "");
    }

    /** The end of a turn that asks nothing in words. */
    Ending cannotRead(Turn turn) {
        return Ending.of(Ending.Outcome.STOPPED, "", texts(turn).textOnly());
    }

    private Texts texts(Turn turn) {
        return phrasebook.in(turn.language());
    }
}
