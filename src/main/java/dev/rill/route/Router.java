package dev.rill.route;

import dev.rill.inbox.Arrival;
import dev.rill.inbox.Handled;
import dev.rill.inbox.UpdateHandler;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds the handler of what came in. */
@ApplicationScoped
class Router implements UpdateHandler {
    private static final Logger LOG = Logger.getLogger(Router.class);
    private static final Set<Class<?>> KINDS = Set.of(Incoming.class.getPermittedSubclasses());

    private final Map<Class<? extends Incoming>, Handler<?>> handlers;
    private final Expectation expectation;
    private final Reader reader;

    Router(@All List<Handler<?>> handlers, Expectation expectation, Reader reader) {
        this.reader = reader;
        this.expectation = expectation;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(Handler::kind, Function.identity()));
        if (!this.handlers.keySet().equals(KINDS)) {
            throw new IllegalStateException("each kind of Incoming needs exactly one handler");
        }
    }

    @Override
    public Uni<Handled> handle(Arrival arrival) {
        return reader.read(arrival).map(incoming -> route(arrival, incoming)).orElseGet(() -> {
            LOG.infof(
                    "update %d is of no kind that we answer", arrival.receipt().updateId());
            return Uni.createFrom().item(Handled.IGNORED);
        });
    }

    private Uni<Handled> route(Arrival arrival, Incoming incoming) {
        if (!arrival.awaited()) {
            return dispatch(incoming);
        }
        return expectation
                .take(incoming)
                .chain(taken ->
                        taken.map(handled -> Uni.createFrom().item(handled)).orElseGet(() -> dispatch(incoming)));
    }

    @SuppressWarnings("unchecked") // the map's keys are what the handlers say that they take
    private Uni<Handled> dispatch(Incoming incoming) {
        Handler<Incoming> handler = (Handler<Incoming>) Objects.requireNonNull(handlers.get(incoming.getClass()));
        return handler.handle(incoming);
    }
}
