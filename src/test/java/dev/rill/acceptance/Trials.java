package dev.rill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every fault at every call of an answer. So many calls are tried that no answer makes that many: thus each of them has had
 * its turn. The answers run side by side, and the tests look at what they left behind.
 */
final class Trials {
    /** As many as a busy machine can take without being late. */
    private static final int AT_ONCE = 40;

    private static final int FEWEST_CALLS = 2;

    private final Neighbourhood hood;
    private final RillProcess rill;

    Trials(Neighbourhood hood, RillProcess rill) {
        this.hood = hood;
        this.rill = rill;
    }

    Stream<DynamicNode> of(Set<FaultKind> faults, int calls) {
        List<Trial> trials = faults.stream()
                .flatMap(kind ->
                        IntStream.rangeClosed(1, calls).mapToObj(number -> new Trial(hood.people(), kind, number)))
                .toList();
        run(
                trials,
                trial -> trial.ask()
                        .handle((view, failure) -> view)
                        .thenCompose(
                                view -> trial.isGivenUp() ? CompletableFuture.completedFuture(view) : trial.goOn()));
        run(trials.stream().filter(Trial::isGivenUp).toList(), Trial::goOn);
        return faults.stream().map(kind -> dynamicContainer(kind.title(), tests(kind, trials)));
    }

    /** Completes when all have been done, well or not. */
    private static void run(List<Trial> trials, Function<Trial, CompletionStage<?>> deed) {
        CompletableFuture<?>[] lanes = new CompletableFuture<?>[AT_ONCE];
        Arrays.setAll(lanes, lane -> CompletableFuture.completedFuture(null));
        for (int at = 0; at < trials.size(); at++) {
            Trial trial = trials.get(at);
            lanes[at % AT_ONCE] =
                    lanes[at % AT_ONCE].thenCompose(before -> deed.apply(trial)).handle((done, failure) -> null);
        }
        CompletableFuture.allOf(lanes).join();
    }

    private Stream<DynamicTest> tests(FaultKind kind, List<Trial> all) {
        List<Trial> trials = all.stream().filter(trial -> trial.kind == kind).toList();
        List<Trial> met =
                trials.stream().filter(trial -> trial.struck().isPresent()).toList();
        DynamicTest complete = dynamicTest("every call had its turn", () -> {
            assertThat(met).hasSizeBetween(FEWEST_CALLS, trials.size() - 1);
            assertThat(trials).filteredOn(trial -> !met.contains(trial)).allSatisfy(this::isShownOnce);
        });
        return Stream.concat(
                Stream.of(complete), met.stream().map(trial -> dynamicTest(trial.toString(), () -> judge(trial))));
    }

    private void judge(Trial trial) {
        if (Trial.endsAChat(trial.kind)) {
            isGivenUp(trial);
            return;
        }
        isShownOnce(trial);
    }

    private void isShownOnce(Trial trial) {
        assertThat(trial.isWhole())
                .as(() -> "the answer stands there once, and nothing else" + story(trial))
                .isTrue();
        assertThat(trial.calls().stream().filter(Call::violation).map(Call::method))
                .as(() -> "calls that broke a limit" + story(trial))
                .isEmpty();
        assertThat(trial.wentOn())
                .as(() -> "the next question is answered" + story(trial))
                .isTrue();
    }

    private void isGivenUp(Trial trial) {
        assertThat(trial.refused().stream().map(Call::method))
                .as(() -> "calls into the void" + story(trial))
                .hasSizeBetween(trial.kind == FaultKind.BLOCKED ? 0 : 1, 1);
        Call last = trial.calls().getLast();
        assertThat(trial.refused()).as(() -> story(trial)).allMatch(refused -> refused == last);
        hood.model()
                .timing(trial.question)
                .ifPresent(model -> assertThat(Duration.ofNanos(model.last() - last.nanos()))
                        .as("how long the model went on")
                        .isLessThan(Duration.ofSeconds(1)));
        assertThat(trial.wentOn())
                .as(() -> "the next question is answered" + story(trial))
                .isTrue();
    }

    private String story(Trial trial) {
        Stream<String> calls = trial.calls().stream()
                .map(call -> "%d %s, message %d of %d characters: %d%s"
                        .formatted(
                                call.at(),
                                call.method(),
                                call.message(),
                                call.content().text().length(),
                                call.status(),
                                call.fault().map(fault -> " " + fault).orElse("")));
        Stream<String> messages = trial.messages().stream()
                .map(Message::text)
                .map(text -> text.length() + " characters: " + text.substring(0, Math.min(60, text.length())));
        Stream<String> log = rill.output().lines().filter(line -> line.contains("chat " + trial.chat));
        return Stream.of(calls, messages, log).flatMap(lines -> lines).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
