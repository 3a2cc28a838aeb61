package dev.rill.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The same number of characters as few long answers and as many short ones, in Markdown with code, tables and lists. The
 * short ones are asked one after the other over the time that the long ones take, so as many tokens a second are read
 * in both rounds, and as many answers are open at once: what differs is the length alone.
 *
 * @param characters of an answer, a round each; zero stands for none
 * @param chats that ask for the longest at once
 * @param rate tokens per second of each answer
 * @param warmups how often all lengths are gone through before
 */
record Lengths(List<Integer> characters, int chats, int rate, Duration firstToken, int warmups, int rounds) {

    /** About, in the demo model's Markdown: only for how long it takes. */
    private static final double CHARACTERS_PER_TOKEN = 4.2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Lengths {
        characters = characters.stream().filter(length -> length > 0).toList();
    }

    /** All of them in their order. */
    Stream<Load> loads() {
        return LongStream.rangeClosed(1, warmups + rounds)
                .boxed()
                .flatMap(round -> characters.stream().map(length -> load(length, round)));
    }

    private Load load(int length, long round) {
        int count = chats * longest() / length;
        List<String> questions = LongStream.range(0, count)
                .mapToObj(number -> "bench markdown %d %d %d %d"
                        .formatted(round * 1_000_000 + number, length, rate, firstToken.toMillis()))
                .toList();
        Duration spread = took(longest()).minus(took(length));
        return new Load(
                round <= warmups,
                Optional.of(length),
                questions,
                spread,
                took(longest()).plus(PATIENCE));
    }

    int longest() {
        return characters.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    int shortest() {
        return characters.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    private Duration took(int length) {
        return firstToken.plusMillis(Math.round(length / CHARACTERS_PER_TOKEN / rate * 1000));
    }
}
