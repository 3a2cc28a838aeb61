package dev.rill.kernel;

import io.netty.util.concurrent.MultithreadEventExecutorGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The event loops. A chat is at home on one of them: everything that belongs to the chat runs there, so its state needs
 * no lock and its order is the order of that loop.
 */
@ApplicationScoped
public class Loops implements Time {
    private final Vertx vertx;
    private final List<Context> loops;

    Loops(Vertx vertx) {
        this.vertx = vertx;
        // Vert.x gives a thread its own context again and again; only this call makes a fresh one, on the next loop.
        this.loops = Stream.<Context>generate(((VertxInternal) vertx)::createEventLoopContext)
                .limit(count(vertx))
                .toList();
    }

    /** How many there are. */
    public static int count(Vertx vertx) {
        return ((VertxInternal) vertx).getEventLoopGroup() instanceof MultithreadEventExecutorGroup group
                ? group.executorCount()
                : 1;
    }

    /** The loop that a chat is at home on. */
    public Context home(ChatId chat) {
        return loops.get(Math.floorMod(Long.hashCode(chat.value()), loops.size()));
    }

    /** Subscribes to the recipe on the chat's loop, and gives its outcome there. */
    public <T> Uni<T> at(ChatId chat, Uni<T> recipe) {
        return recipe.runSubscriptionOn(command -> home(chat).runOnContext(ignored -> command.run()));
    }

    /** Gives the recipe's outcome on the chat's loop, wherever it comes from. */
    public <T> Uni<T> backAt(ChatId chat, Uni<T> recipe) {
        return recipe.emitOn(command -> home(chat).runOnContext(ignored -> command.run()));
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        long millis = Math.max(1, delay.plusNanos(999_999).toMillis());
        long timer = vertx.setTimer(millis, ignored -> action.run());
        return () -> vertx.cancelTimer(timer);
    }
}
