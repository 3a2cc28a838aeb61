package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Texts;
import dev.rill.model.ModelEvent;
import dev.rill.model.Prompt;
import dev.rill.reply.Draft;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriterTest {
    private static final Place ANNA = Place.of(new ChatId(1));
    private static final Turn TURN =
            new Turn(ANNA, 5, new UserId(1), Language.ENGLISH, 2, "why?", List.of(), 0, 1, Optional.empty());
    private static final Prompt PROMPT = new Prompt("m", List.of(), Optional.empty(), Optional.empty());

    private final UnicastProcessor<ModelEvent> model = UnicastProcessor.create();
    private final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    private boolean cancelled;
    private final Writer writer = new Writer(
            prompt -> model.onCancellation().invoke(() -> cancelled = true),
            language -> namesOfTexts(),
            new Apology(),
            running);

    @Test
    void endsTheModelsWorkWhenItIsStopped() {
        AssertSubscriber<Draft> drafts = write();
        model.onNext(new ModelEvent.Delta("so far"));
        assertThat(running.stop(ANNA)).isTrue();

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
        assertThat(running.stop(ANNA)).isFalse();
    }

    @Test
    void stopsAModelThatHasSaidNothingYet() {
        AssertSubscriber<Draft> drafts = write();
        running.stop(ANNA);

        assertThat(cancelled).isTrue();
        assertThat(drafts.assertCompleted().getItems()).hasSize(1);
    }

    private AssertSubscriber<Draft> write() {
        return writer.write(TURN, PROMPT).drafts().subscribe().withSubscriber(AssertSubscriber.create(100));
    }

    /** Each sentence is its own name. */
    private static Texts namesOfTexts() {
        return (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(),
                new Class<?>[] {Texts.class},
                (proxy, method, arguments) -> method.getName());
    }
}
