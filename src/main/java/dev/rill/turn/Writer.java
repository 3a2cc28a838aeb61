package dev.rill.turn;

import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.reply.Draft;
import dev.rill.reply.GrowingText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;

/** Has answers written: by the model, for a turn, until it ends or is stopped. */
@ApplicationScoped
class Writer {
    private final ModelGateway models;
    private final Phrasebook phrasebook;
    private final Apology apology;
    private final RunningTurns running;

    Writer(ModelGateway models, Phrasebook phrasebook, Apology apology, RunningTurns running) {
        this.models = models;
        this.phrasebook = phrasebook;
        this.apology = apology;
        this.running = running;
    }

    /** A text on its way: its drafts, to be read once, and how it ended. */
    record Manuscript(Multi<Draft> drafts, Uni<Ending> ending) {}

    /**
     * Asks the model.
     *
     * <p>A stop has to end the model's stream and still give a last draft, as an item behind the words before it; no stock
     * operator does both, and a merge costs more per word than all the other stages together. So the model is subscribed
     * to by hand here, and folded on the way.
     */
    Manuscript write(Turn turn, Prompt prompt) {
        Answer answer = new Answer(turn, texts(turn), apology);
        Multi<Draft> drafts = Multi.createFrom()
                .<Draft>emitter(reader -> connect(turn, prompt, answer, reader), BackPressureStrategy.IGNORE);
        return new Manuscript(drafts, answer.ending());
    }

    private void connect(Turn turn, Prompt prompt, Answer answer, MultiEmitter<? super Draft> reader) {
        StopSwitch stop = running.begin(turn.place());
        Cancellable model = models.stream(prompt)
                .subscribe()
                .with(event -> reader.emit(answer.fold(event)), reader::fail, reader::complete);
        stop.connect(() -> {
            model.cancel();
            reader.emit(answer.stop());
            reader.complete();
        });
        reader.onTermination(() -> {
            model.cancel();
            running.end(turn.place(), stop);
        });
    }

    /** What was decided before, and only has to be shown. */
    Manuscript rewrite(Turn turn, Ending ending) {
        GrowingText text = new GrowingText();
        text.append(ending.text());
        return new Manuscript(
                Multi.createFrom().item(Answer.last(turn, ending, text, texts(turn))),
                Uni.createFrom().item(ending));
    }

    /** The end of a turn that is not begun again. */
    Ending giveUp(Turn turn) {
        return apology.end(new ModelFailure.ServerError("begun too often"), turn, texts(turn), "");
    }

    private Texts texts(Turn turn) {
        return phrasebook.in(turn.language());
    }
}
