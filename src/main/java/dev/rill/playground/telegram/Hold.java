package dev.rill.playground.telegram;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps back the reply of one call until a test lets it go. The call itself takes effect at once. Thread-safe. */
public final class Hold {
    private final String id;
    private final long chat;
    private final Optional<String> method;
    private final World world;
    private final CompletableFuture<Long> caught = new CompletableFuture<>();
    private Optional<Runnable> reply = Optional.empty();
    private boolean taken;
    private boolean released;

    Hold(World world, String id, long chat, Optional<String> method) {
        this.world = world;
        this.id = id;
        this.chat = chat;
        this.method = method;
    }

    /** Its name in the JSON API. */
    public String id() {
        return id;
    }

    /** Completes with the number of the call as soon as one is caught. */
    public CompletionStage<Long> caught() {
        return caught.minimalCompletionStage();
    }

    /** The call that is kept, if it came already. */
    public Optional<Long> call() {
        return Optional.ofNullable(caught.getNow(null));
    }

    /** Whether it was let go. */
    public boolean released() {
        return world.locked(() -> released);
    }

    /** Lets the reply go; a call that has not come yet will not be kept. */
    public void release() {
        world.locked(() -> {
            released = true;
            reply.ifPresent(Runnable::run);
            reply = Optional.empty();
        });
    }

    boolean wants(Chat target, String calledMethod) {
        return !released
                && !taken
                && target.id == chat
                && method.map(name -> name.equalsIgnoreCase(calledMethod)).orElse(true);
    }

    void keep(long call, Runnable send) {
        taken = true;
        reply = Optional.of(send);
        caught.completeAsync(() -> call);
    }

    boolean spent() {
        return released;
    }
}
