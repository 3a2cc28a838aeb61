package dev.rill.model.quirks;

import dev.rill.model.BaseUrl;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quirks in memory. Shared by all event loops, hence the lock, which is held for a look into a map; of more models than it
 * has room for it forgets those that were not asked for longest.
 */
public final class KnownQuirks implements Quirks {
    private static final int ROOM = 10_000;

    private final int room;
    private final Map<Model, Set<String>> fields = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Model, Set<String>> eldest) {
            return size() > room;
        }
    };

    public KnownQuirks() {
        this(ROOM);
    }

    KnownQuirks(int room) {
        this.room = room;
    }

    @Override
    public synchronized Set<String> refused(BaseUrl provider, String model) {
        return fields.getOrDefault(new Model(provider.toString(), model), Set.of());
    }

    @Override
    public void learn(BaseUrl provider, String model, String field) {
        add(new Quirk(provider.toString(), model, field));
    }

    /** Knows these from now on, and nothing else. */
    synchronized void knowOnly(Collection<Quirk> quirks) {
        fields.clear();
        quirks.forEach(this::add);
    }

    private synchronized void add(Quirk quirk) {
        fields.merge(
                new Model(quirk.provider(), quirk.model()),
                Set.of(quirk.field()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** A field that a model refuses. */
    record Quirk(String provider, String model, String field) {}

    private record Model(String provider, String name) {}
}
