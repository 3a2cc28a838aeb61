package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.VirtualTime;
import dev.rill.language.Phrasebooks;
import dev.rill.model.ModelEvent;
import dev.rill.model.Prompt;
import dev.rill.reply.Draft;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WriterTest {
    private static final Turn TURN = Turns.turn(5);
    private static final Prompt PROMPT = new Prompt("m", List.of());

    private final UnicastProcessor<ModelEvent> model = UnicastProcessor.create();
    private final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    private Uni<Prompt> recalled = Uni.createFrom().item(PROMPT);
    private boolean asked;
    private boolean cancelled;
    private final Writer writer = new Writer(
            turn -> prompt -> model.onSubscription()
                    .invoke(() -> asked = true)
                    .onCancellation()
                    .invoke(() -> cancelled = true),
            Phrasebooks.saying(Turns.namesOfTexts()),
            new Apology(),
            running,
            new Footers(new VirtualTime(), texts -> 7));

    @Test
    void endsTheModelsWorkWhenItIsStopped() {
        AssertSubscriber<Draft> drafts = write();
        model.onNext(new ModelEvent.Delta("so far"));
        assertThat(running.stop(Turns.ANNA)).isTrue();

        assertThat(cancelled).isTrue();
        drafts.assertCompleted();
        assertThat(drafts.getItems()).hasSize(2);
        assertThat(drafts.getLastItem().end()).isInstanceOf(Draft.End.Closed.class);
        assertThat(running.count()).isZero();
    }

    @Test
    void endsTheSwitchWhenTheModelEnds() {
        AssertSubscriber<Draft> drafts = write();
        model.onNext(new ModelEvent.Delta("all"));
        model.onNext(new ModelEvent.Completed(ModelEvent.Finish.STOP, Optional.empty()));
        model.onComplete();

        drafts.assertCompleted();
        assertThat(running.stop(Turns.ANNA)).isFalse();
    }

    @Test
    void stopsAModelThatHasSaidNothingYet() {
        AssertSubscriber<Draft> drafts = write();
        running.stop(Turns.ANNA);

        assertThat(cancelled).isTrue();
        assertThat(drafts.assertCompleted().getItems()).hasSize(1);
    }

    @Test
    void asksNoModelWhenItIsStoppedWhileTheConversationIsRecalled() {
        CompletableFuture<Prompt> recall = new CompletableFuture<>();
        recalled = Uni.createFrom().completionStage(recall);
        AssertSubscriber<Draft> drafts = write();
        assertThat(running.stop(Turns.ANNA)).isTrue();
        recall.complete(PROMPT);

        assertThat(asked).isFalse();
        assertThat(drafts.assertCompleted().getItems()).hasSize(1);
        assertThat(running.count()).isZero();
    }

    @Test
    void letsTheModelGoWithoutALastDraftWhenTheQuestionHasChanged() {
        AssertSubscriber<Draft> drafts = write();
        model.onNext(new ModelEvent.Delta("so far"));
        running.drop(Turns.ANNA, 5);

        assertThat(cancelled).isTrue();
        assertThat(drafts.assertCompleted().getItems()).hasSize(1);
        assertThat(running.count()).isZero();
    }

    @Test
    void dropsNoOtherAnswerThanTheOneThatIsMeant() {
        write();
        running.drop(Turns.ANNA, 4);

        assertThat(cancelled).isFalse();
    }

    private AssertSubscriber<Draft> write() {
        return writer.write(TURN, recalled)
                .onItem()
                .transformToMulti(Writer.Manuscript::drafts)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(100));
    }
}
