package dev.rill.model.responses;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a server's memory can be relied on, as this process has seen it. A forgotten response costs one request; where it
 * happens again and again (a gateway that answers as if it kept things, an account without retention) the whole
 * conversation is told each time from then on. Shared by all event loops.
 */
final class Reliance {
    private static final int LAPSES = 3;

    private final Map<String, Integer> lapses = new ConcurrentHashMap<>();

    /** Whether responses of this model are worth asking for. */
    boolean on(String model) {
        return lapses.getOrDefault(model, 0) < LAPSES;
    }

    /** It did not know a response any more. */
    void forgot(String model) {
        lapses.merge(model, 1, Integer::sum);
    }

    /** It keeps nothing at all. */
    void ends(String model) {
        lapses.put(model, LAPSES);
    }

    /** It knew a response. */
    void knew(String model) {
        lapses.remove(model);
    }
}
