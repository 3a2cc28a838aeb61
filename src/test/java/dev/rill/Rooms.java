package dev.rill;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms of the house and their ranks: docs/architecture.md as a table that fails the build.
 *
 * <p>A room is a package directly below {@code dev.rill}, with all that is in it; the root is the room without a name.
 */
final class Rooms {
    static final String HOUSE = "dev.rill";
    static final String ROOT = "";

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("storage", 1),
            Map.entry("language", 1),
            Map.entry("telegram", 2),
            Map.entry("model", 2),
            Map.entry("markup", 3),
            Map.entry("inbox", 3),
            Map.entry("access", 3),
            Map.entry("ledger", 3),
            Map.entry("settings", 3),
            Map.entry("media", 3),
            Map.entry("conversation", 4),
            Map.entry("reply", 4),
            Map.entry("route", 4),
            Map.entry("turn", 5),
            Map.entry("panel", 5),
            Map.entry("billing", 5),
            Map.entry("admin", 5),
            Map.entry("privacy", 5),
            Map.entry("ops", 6),
            Map.entry("playground", 6),
            Map.entry(ROOT, 7));

    private Rooms() {}

    static Optional<String> room(JavaClass type) {
        String home = type.getPackageName();
        if (home.equals(HOUSE)) {
            return Optional.of(ROOT);
        }
        return home.startsWith(HOUSE + ".")
                ? Optional.of(home.substring(HOUSE.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    static ArchCondition<JavaClass> liveInARoomOfTheTable() {
        return new ArchCondition<>("live in a room of the rank table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type).orElse(ROOT);
                boolean known = RANKS.containsKey(room);
                events.add(new SimpleConditionEvent(
                        type, known, "%s lives in '%s', which has no rank".formatted(type.getName(), room)));
            }
        };
    }

    static ArchCondition<JavaClass> importOnlyFromSmallerRanks() {
        return new ArchCondition<>("import only from rooms of a smaller rank") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String here = room(type).orElse(ROOT);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    room(dependency.getTargetClass().getBaseComponentType())
                            .filter(there -> !there.equals(here))
                            .ifPresent(there -> events.add(new SimpleConditionEvent(
                                    dependency, rank(there) < rank(here), describe(here, there, dependency))));
                }
            }
        };
    }

    private static int rank(String room) {
        return RANKS.getOrDefault(room, Integer.MAX_VALUE);
    }

    private static String describe(String here, String there, Dependency dependency) {
        return "%s (rank %d) must not know %s (rank %d): %s"
                .formatted(here, rank(here), there, rank(there), dependency.getDescription());
    }
}
