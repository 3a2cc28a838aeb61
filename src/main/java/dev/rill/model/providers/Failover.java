package dev.rill.model.providers;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.roster.Listed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import io.smallrye.mutiny.subscription.SwitchableSubscriptionSubscriber;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;

/**
 * Several providers behind one door: the first of the list answers, or, when it fails before the first word, the next. Once a
 * word was told its provider has the answer for good, since no two models go on alike.
 *
 * <p>An operator of its own, because what makes it switch is an item and not a failure of the stream (decision 0015); each word
 * costs one call more.
 */
public final class Failover implements ModelGateway {
    private static final Logger LOG = Logger.getLogger(Failover.class);

    private final List<Candidate> candidates;
    private final Lookout lookout;

    /** Nobody is told who failed. */
    public Failover(List<Candidate> candidates) {
        this(candidates, (provider, failure) -> {});
    }

    /**
     * Several.
     *
     * @param candidates at least one, in the order in which they are asked
     * @param lookout hears of each that failed, also where the next one did better
     */
    public Failover(List<Candidate> candidates, Lookout lookout) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("cannot fail over because there is no provider at all");
        }
        this.candidates = List.copyOf(candidates);
        this.lookout = lookout;
    }

    /**
     * One of the providers.
     *
     * @param name for the log
     * @param model as it has the model that was asked; empty where nobody has listed it, so it is asked by the same name
     */
    public record Candidate(String name, ModelGateway gateway, Optional<Listed.Model> model) {
        Multi<ModelEvent> stream(Prompt prompt) {
            return gateway.stream(model.map(listed -> prompt.to(listed.id()).with(listed.equipment()))
                    .orElse(prompt));
        }
    }

    @Override
    public Multi<ModelEvent> stream(Prompt prompt) {
        return new AbstractMulti<>() {
            @Override
            public void subscribe(MultiSubscriber<? super ModelEvent> reader) {
                new Relay(prompt, reader).begin();
            }
        };
    }

    /** Whether another provider may do better; a filter's refusal is respected, and a long conversation is as long there. */
    private static boolean movesOn(ModelFailure failure) {
        return switch (failure) {
            case ModelFailure.Refused filter -> false;
            case ModelFailure.ContextTooLong length -> false;
            case ModelFailure.Unauthorized key -> true;
            case ModelFailure.OutOfCredit wallet -> true;
            case ModelFailure.RateLimited speed -> true;
            case ModelFailure.UnknownModel model -> true;
            case ModelFailure.BadRequest request -> true;
            case ModelFailure.ServerError error -> true;
            case ModelFailure.Unreachable away -> true;
            case ModelFailure.Stalled silent -> true;
            case ModelFailure.CutOff cut -> true;
            case ModelFailure.Garbled garbled -> true;
        };
    }

    /** One subscription; asks one candidate at a time. */
    private final class Relay extends SwitchableSubscriptionSubscriber<ModelEvent> {
        private final Prompt prompt;
        private final Iterator<Candidate> next = candidates.iterator();
        private Candidate asked = next.next();
        private boolean told;
        private boolean moves;

        Relay(Prompt prompt, MultiSubscriber<? super ModelEvent> reader) {
            super(reader);
            this.prompt = prompt;
        }

        void begin() {
            downstream.onSubscribe(this);
            ask();
        }

        @Override
        public void onItem(ModelEvent event) {
            if (event instanceof ModelEvent.Failed failed) {
                lookout.failed(asked.name(), failed.failure());
                if (!told && movesOn(failed.failure()) && next.hasNext()) {
                    move(failed.failure());
                    return;
                }
            }
            told = true;
            downstream.onItem(event);
        }

        /** Comes right behind an end, so the one who failed is through before the next is asked. */
        @Override
        public void onCompletion() {
            if (!moves) {
                super.onCompletion();
                return;
            }
            moves = false;
            ask();
        }

        @Override
        public void onSubscribe(Flow.Subscription upstream) {
            setOrSwitchUpstream(upstream);
        }

        private void move(ModelFailure failure) {
            String former = asked.name();
            asked = next.next();
            moves = true;
            LOG.warnf(
                    "%s failed before the first word (%s: %s); %s is asked instead",
                    former, failure.getClass().getSimpleName(), failure.detail(), asked.name());
        }

        private void ask() {
            if (!isCancelled()) {
                asked.stream(prompt).subscribe().withSubscriber(this);
            }
        }
    }
}
