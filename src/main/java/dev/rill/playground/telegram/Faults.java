package dev.rill.playground.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What is to go wrong. Thread-safe. */
public final class Faults {
    private static final int MOST = 200;
    private final World world;
    private final List<Fault> waiting = new ArrayList<>();
    private final AtomicLong counter = new AtomicLong();

    Faults(World world) {
        this.world = world;
    }

    /** Lets a fault lie in wait. */
    public Fault begin(FaultPlan plan) {
        return world.locked(() -> {
            var fault = plan.begin("f" + counter.incrementAndGet(), world.time.millis());
            if (waiting.size() >= MOST) {
                throw new IllegalArgumentException("Cannot add a fault because " + MOST + " are waiting");
            }
            waiting.add(fault);
            if (fault.until() != Long.MAX_VALUE) {
                var span = java.time.Duration.ofMillis(fault.until() - world.time.millis() + 1);
                world.time.after(span, () -> world.locked(this::sweep));
            }
            tell();
            return fault;
        });
    }

    /** Those that lie in wait. */
    public List<Fault> current() {
        return world.locked(() -> {
            sweep();
            return List.copyOf(waiting);
        });
    }

    /** Ends one. */
    public boolean end(String id) {
        return world.locked(() -> {
            var found = waiting.removeIf(fault -> fault.id().equals(id));
            if (found) {
                tell();
            }
            return found;
        });
    }

    /** Ends all of them, and all penalties with them. */
    public void clear() {
        world.locked(() -> {
            waiting.clear();
            world.chats().forEach(chat -> chat.budget.pardon());
            tell();
        });
    }

    /** Lets watchers look again. */
    public void announce() {
        world.locked(this::tell);
    }

    /** The fault that hits this call, if one does; it is used up by it. */
    Optional<Fault> strike(String method, Parameters parameters, Optional<Chat> chat) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        sweep();
        for (var i = 0; i < waiting.size(); i++) {
            var fault = waiting.get(i);
            if (!hits(fault, method, parameters, chat)) {
                continue;
            }
            if (fault.skip() == 0) {
                use(i, fault);
                return Optional.of(fault);
            }
            waiting.set(i, fault.passed());
        }
        return Optional.empty();
    }

    private static boolean hits(Fault fault, String method, Parameters parameters, Optional<Chat> chat) {
        if (fault.method().isPresent() && !fault.method().get().equalsIgnoreCase(method)) {
            return false;
        }
        if (!fits(fault.kind(), method, parameters)) {
            return false;
        }
        if (fault.chat().isPresent()) {
            return chat.isPresent() && chat.get().id == fault.chat().get();
        }
        return chat.isPresent() || fault.method().isPresent() || hitsEverything(fault.kind());
    }

    /** Some things can only go wrong with some calls. */
    private static boolean fits(FaultKind kind, String method, Parameters parameters) {
        return switch (kind) {
            case NOT_MODIFIED -> method.startsWith("edit");
            case CANT_PARSE ->
                !method.startsWith("answer")
                        && (parameters.has("text") || parameters.has("caption") || parameters.has("rich_message"));
            case MESSAGE_GONE -> Mishaps.concerned(parameters) != 0;
            case BLOCKED, MIGRATED -> parameters.has("chat_id");
            case TOO_MANY_REQUESTS, DOWN, SLOW, HTML, CUT, ERROR, UNKNOWN_METHOD -> true;
        };
    }

    private static boolean hitsEverything(FaultKind kind) {
        return switch (kind) {
            case DOWN, SLOW, HTML, ERROR -> true;
            case TOO_MANY_REQUESTS, CUT, NOT_MODIFIED, CANT_PARSE, MESSAGE_GONE, BLOCKED, MIGRATED, UNKNOWN_METHOD ->
                false;
        };
    }

    private void use(int index, Fault fault) {
        var used = fault.used();
        if (used.left() == 0) {
            waiting.remove(index);
            tell();
            return;
        }
        waiting.set(index, used);
    }

    private void sweep() {
        var now = world.time.millis();
        if (waiting.removeIf(fault -> fault.over(now))) {
            tell();
        }
    }

    private void tell() {
        world.tell(new Happening.FaultsChanged(List.copyOf(waiting)));
    }
}
