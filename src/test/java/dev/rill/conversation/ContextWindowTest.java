package dev.rill.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContextWindowTest {
    @Test
    void takesTheNewestThatFitAndGivesThemOldestFirst() {
        List<Exchange> fitting = new ContextWindow(40, 25).fit(newestFirst(10, 10, 10));

        assertThat(fitting).extracting(Exchange::question).containsExactly("q2", "q1");
    }

    @Test
    void endsAtTheFirstThatDoesNotFitSoThatThereAreNoHoles() {
        List<Exchange> fitting = new ContextWindow(40, 25).fit(newestFirst(10, 100, 1));

        assertThat(fitting).extracting(Exchange::question).containsExactly("q1");
    }

    @Test
    void countsQuestionsAndAnswersAsMessages() {
        assertThat(new ContextWindow(4, 1000).fit(newestFirst(1, 1, 1))).hasSize(2);
        assertThat(new ContextWindow(5, 1000).fit(newestFirst(1, 1, 1))).hasSize(2);
        assertThat(new ContextWindow(0, 1000).fit(newestFirst(1, 1, 1))).isEmpty();
    }

    private static List<Exchange> newestFirst(int... sizes) {
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new Exchange("q" + (i + 1), "a" + (i + 1), sizes[i], false, Optional.empty()))
                .toList();
    }
}
