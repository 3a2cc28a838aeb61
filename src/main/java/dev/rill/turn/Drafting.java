package dev.rill.turn;

import dev.rill.kernel.Place;
import dev.rill.model.ModelEvent;
import dev.rill.reply.Draft;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.AbstractMultiOperator;
import io.smallrye.mutiny.operators.multi.MultiOperatorProcessor;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/**
 * The model's stream folded into drafts, until it ends or somebody has heard enough.
 *
 * <p>A stop has to end the model's stream and still give a last draft, as an item behind the words before it. No stock
 * operator does both, and what can be put together from several costs more per word than all other stages (decision 0021).
 */
final class Drafting extends AbstractMultiOperator<ModelEvent, Draft> {
    private final Answer answer;
    private final Place place;
    private final RunningTurns running;

    Drafting(Multi<ModelEvent> model, Answer answer, Place place, RunningTurns running) {
        super(model);
        this.answer = answer;
        this.place = place;
        this.running = running;
    }

    @Override
    public void subscribe(MultiSubscriber<? super Draft> reader) {
        StopSwitch stop = running.begin(place);
        Pen pen = new Pen(reader, stop);
        stop.connect(pen::stop);
        upstream.subscribe().withSubscriber(pen);
    }

    /** Writes for one reader, on the chat's loop. */
    private final class Pen extends MultiOperatorProcessor<ModelEvent, Draft> {
        private final StopSwitch onStop;

        Pen(MultiSubscriber<? super Draft> reader, StopSwitch onStop) {
            super(reader);
            this.onStop = onStop;
        }

        @Override
        public void onItem(ModelEvent event) {
            if (!isDone()) {
                downstream.onItem(answer.fold(event));
            }
        }

        @Override
        public void onCompletion() {
            running.end(place, onStop);
            super.onCompletion();
        }

        @Override
        public void onFailure(Throwable bug) {
            running.end(place, onStop);
            super.onFailure(bug);
        }

        @Override
        public void cancel() {
            running.end(place, onStop);
            super.cancel();
        }

        private void stop() {
            if (isDone()) {
                return;
            }
            running.end(place, onStop);
            cancelUpstream();
            downstream.onItem(answer.stop());
            downstream.onCompletion();
        }
    }
}
