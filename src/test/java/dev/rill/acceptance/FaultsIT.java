package dev.rill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.model.Timing;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fault at every call of an answer. The answers run side by side, one in each chat; the further tests look at what they
 * left behind. So many calls are tried that no answer makes that many: thus each of them has had its turn.
 */
class FaultsIT {
    private static final Set<FaultKind> FAULTS = EnumSet.of(
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.NOT_MODIFIED,
            FaultKind.CANT_PARSE,
            FaultKind.MESSAGE_GONE,
            FaultKind.BLOCKED,
            FaultKind.MIGRATED,
            FaultKind.HTML,
            FaultKind.CUT);
    private static final int FEWEST_CALLS = 3;
    private static final int AT_ONCE = 32;

    private final Neighbourhood hood = new Neighbourhood();
    private RillProcess rill;

    @AfterEach
    void leave() {
        rill.close();
        hood.close();
    }

    @TestFactory
    Stream<DynamicNode> leaveNoTraceInMessagesThatAreEdited() {
        rill = hood.start();
        return meet(FAULTS, 10);
    }

    @TestFactory
    Stream<DynamicNode> leaveNoTraceInLiveDrafts() {
        rill = hood.start(Map.of("STREAM_TRANSPORT", "draft"));
        Set<FaultKind> faults = EnumSet.copyOf(FAULTS);
        faults.removeAll(Set.of(FaultKind.NOT_MODIFIED, FaultKind.MESSAGE_GONE)); // nothing is edited
        return meet(faults, 20);
    }

    private Stream<DynamicNode> meet(Set<FaultKind> faults, int calls) {
        List<Trial> trials = faults.stream()
                .flatMap(kind -> IntStream.rangeClosed(1, calls)
                        .mapToObj(number -> new Trial(hood.people(), kind, number)))
                .toList();
        run(trials);
        return faults.stream().map(kind -> DynamicContainer.dynamicContainer(kind.title(), tests(kind, trials)));
    }

    /** So many answers at once as a busy machine can take without being late; completes when all have been tried. */
    private static void run(List<Trial> trials) {
        CompletableFuture<?>[] lanes = new CompletableFuture<?>[AT_ONCE];
        Arrays.setAll(lanes, lane -> CompletableFuture.completedFuture(null));
        for (int at = 0; at < trials.size(); at++) {
            Trial trial = trials.get(at);
            lanes[at % AT_ONCE] = lanes[at % AT_ONCE]
                    .thenCompose(before -> trial.run())
                    .handle((view, failure) -> view);
        }
        CompletableFuture.allOf(lanes).join();
    }

    private Stream<DynamicTest> tests(FaultKind kind, List<Trial> all) {
        Map<Boolean, List<Trial>> met = all.stream()
                .filter(trial -> trial.kind == kind)
                .collect(Collectors.partitioningBy(trial -> trial.struck().isPresent()));
        Stream<DynamicTest> complete = Stream.of(DynamicTest.dynamicTest("every call had its turn", () -> {
            assertThat(met.get(true)).hasSizeGreaterThanOrEqualTo(FEWEST_CALLS);
            assertThat(met.get(false)).isNotEmpty().allSatisfy(this::isShownOnce);
        }));
        Stream<DynamicTest> each = met.get(true).stream()
                .map(trial -> DynamicTest.dynamicTest(trial.toString(), () -> {
                    if (Trial.endsAChat(kind)) {
                        isGivenUp(trial);
                    } else {
                        isShownOnce(trial);
                    }
                }));
        return Stream.concat(complete, each);
    }

    private void isShownOnce(Trial trial) {
        assertThat(trial.isWhole())
                .as(() -> "the answer stands there once, and nothing else" + story(trial))
                .isTrue();
        assertThat(trial.wentOn())
                .as(() -> "the next question is answered" + story(trial))
                .isTrue();
        assertThat(trial.calls().stream().filter(Call::violation).map(Call::method)).as(() -> story(trial)).isEmpty();
    }

    private void isGivenUp(Trial trial) {
        assertThat(trial.refused().stream().map(Call::method)).as(() -> "calls into the void" + story(trial)).hasSize(1);
        Call refused = trial.refused().getFirst();
        assertThat(trial.calls().getLast()).as(() -> story(trial)).isSameAs(refused);
        Timing model = hood.model().timing(trial.question).orElseThrow();
        assertThat(Duration.ofNanos(model.last() - refused.nanos()))
                .as("how long the model went on")
                .isLessThan(Duration.ofSeconds(1));
        assertThat(trial.wentOn())
                .as(() -> "the next question is answered" + story(trial))
                .isTrue();
    }

    private String story(Trial trial) {
        String calls = trial.calls().stream()
                .map(call -> "%d %s %d %d %s%s"
                        .formatted(
                                call.at(),
                                call.method(),
                                call.message(),
                                call.status(),
                                call.content().text().length(),
                                call.fault().map(fault -> " " + fault).orElse("")))
                .collect(Collectors.joining("\n"));
        String messages = trial.messages().stream()
                .map(Message::text)
                .map(text -> text.length() + " " + text.substring(0, Math.min(60, text.length())))
                .collect(Collectors.joining("\n"));
        String log = rill.output()
                .lines()
                .filter(line -> line.contains("chat " + trial.chat))
                .collect(Collectors.joining("\n"));
        return "\n" + calls + "\n" + messages + "\n" + log;
    }
}
