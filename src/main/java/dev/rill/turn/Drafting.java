package dev.rill.turn;

import dev.rill.model.ModelEvent;
import dev.rill.reply.Draft;
import dev.rill.turn.StopSwitch.Order;
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
    private final Turn turn;
    private final RunningTurns running;
    private final StopSwitch stop;

    Drafting(Multi<ModelEvent> model, Answer answer, Turn turn, RunningTurns running, StopSwitch stop) {
        super(model);
        this.answer = answer;
        this.turn = turn;
        this.running = running;
        this.stop = stop;
    }

    @Override
    public void subscribe(MultiSubscriber<? super Draft> reader) {
        Pen pen = new Pen(reader);
        upstream.subscribe().withSubscriber(pen);
        stop.connect(pen::follow);
    }

    /** Writes for one reader, on the chat's loop. */
    private final class Pen extends MultiOperatorProcessor<ModelEvent, Draft> {
        Pen(MultiSubscriber<? super Draft> reader) {
            super(reader);
        }

        @Override
        public void onItem(ModelEvent event) {
            if (!isDone()) {
                downstream.onItem(answer.fold(event));
            }
        }

        @Override
        public void onCompletion() {
            running.end(turn, stop);
            super.onCompletion();
        }

        @Override
        public void onFailure(Throwable bug) {
            running.end(turn, stop);
            super.onFailure(bug);
        }

        @Override
        public void cancel() {
            running.end(turn, stop);
            super.cancel();
        }

        private void follow(Order order) {
            if (isDone()) {
                return;
            }
            running.end(turn, stop);
            cancelUpstream();
            switch (order) {
                case STOP -> downstream.onItem(answer.stop());
                case DROP -> answer.drop();
            }
            downstream.onCompletion();
        }
    }
}
