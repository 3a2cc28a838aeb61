package dev.rill;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * What Mutiny asks of us: a {@code Uni} or {@code Multi} is a recipe, started at the edges of the house and awaited
 * nowhere in it.
 */
final class Recipes {
    /**
     * Where recipes may be started: a name is a class with all that is nested in it, a name with a dot at its end is a
     * package with all below it. A new line here needs a reason: nobody above it can see the failure any more.
     */
    private static final Set<String> EDGES = Set.of(
            "dev.rill.Rill",
            "dev.rill.inbox.",
            "dev.rill.playground.",
            // the life cycle
            "dev.rill.ops.Drain",
            "dev.rill.ops.Opening",
            // bad news that an answer does not wait for, and that never fails
            "dev.rill.ops.ProviderTrouble",
            "dev.rill.storage.Replica",
            // the worker that nobody waits for
            "dev.rill.turn.TurnWorker",
            // a stop has to end the model's stream and still be an item (docs/decisions/0023)
            "dev.rill.turn.Drafting",
            // who is asked next is decided by an item, too (docs/decisions/0024)
            "dev.rill.model.providers.Failover",
            // a clip that nobody waits for
            "dev.rill.turn.Recital",
            // a nudge that never fails and that nobody misses
            "dev.rill.reply.Preview",
            "dev.rill.reply.Typing");

    private static final Set<String> STARTERS =
            Set.of("subscribe", "subscribeAsCompletionStage", "subscribeAsCompletableFuture");

    private Recipes() {}

    static ArchCondition<JavaClass> beStartedAtTheEdgesOnly() {
        return new ArchCondition<>("start recipes only at the edges") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Recipes::starts)
                        .forEach(access ->
                                events.add(new SimpleConditionEvent(access, isEdge(type), access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> awaitNothing() {
        return new ArchCondition<>("await nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getName().equals("await") && isRecipe(access.getTargetOwner()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaMethod> notBeSynchronizedRecipes() {
        return new ArchCondition<>("not be synchronized and return a recipe") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean wrong = method.getModifiers().contains(JavaModifier.SYNCHRONIZED)
                        && isRecipe(method.getRawReturnType());
                events.add(new SimpleConditionEvent(method, !wrong, method.getFullName() + " is synchronized"));
            }
        };
    }

    private static boolean starts(JavaCodeUnitAccess<?> access) {
        return STARTERS.contains(access.getName()) && isRecipe(access.getTargetOwner());
    }

    private static boolean isRecipe(JavaClass type) {
        return type.isAssignableTo(Uni.class) || type.isAssignableTo(Multi.class);
    }

    private static boolean isEdge(JavaClass type) {
        String name = type.getName();
        return EDGES.stream()
                .anyMatch(edge ->
                        edge.endsWith(".") ? name.startsWith(edge) : name.equals(edge) || name.startsWith(edge + "$"));
    }
}
