package dev.rill.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is run, from system properties that begin with {@code bench.}; without any of them the run of record.
 *
 * @param bots who is measured, one after the other: {@code floor}, {@code rill}
 * @param sizes how many chats ask at once, a measured round each
 * @param rounds how often the sizes are gone through
 * @param warmups rounds before, unmeasured, at the largest size, so that the figures are those of compiled code
 * @param shortWarmups rounds before those, with answers of a tenth of the length: what happens once an answer, not once a
 *     word, takes many answers until it is compiled
 * @param rate tokens per second of each answer
 * @param firstToken how long the model thinks
 * @param pause between a round's end and the next one's beginning
 * @param lengths how answers of different length are compared, after all the others
 * @param flags of both bots' machines
 * @param jfr whether a flight recording of each bot is kept (which costs some CPU itself)
 */
record BenchSettings(
        List<String> bots,
        List<Integer> sizes,
        int rounds,
        int warmups,
        int shortWarmups,
        int tokens,
        int rate,
        Duration firstToken,
        Duration telegramLatency,
        Duration pause,
        Lengths lengths,
        List<String> flags,
        boolean jfr,
        Path target) {

    /** Those of the container image, with a heap of fixed size; what only newer machines know is left out on older ones. */
    private static final String RECOMMENDED = "-Xmx208m -XX:+UseSerialGC -XX:NewRatio=1 -XX:SurvivorRatio=4"
            + (Runtime.version().feature() >= 25
                    ? " -XX:+UseCompactObjectHeaders --sun-misc-unsafe-memory-access=allow"
                    : "");

    static BenchSettings ofSystem() {
        return new BenchSettings(
                list("bots", "floor,rill"),
                list("sizes", "50,200,1000").stream().map(Integer::valueOf).toList(),
                number("rounds", "1"),
                number("warmups", "4"),
                number("shortWarmups", "15"),
                number("tokens", "300"),
                number("rate", "30"),
                millis("first", "300"),
                millis("latency", "50"),
                millis("pause", "1000"),
                new Lengths(
                        list("lengths", "1000,30000").stream()
                                .map(Integer::valueOf)
                                .toList(),
                        number("lengthChats", "100"),
                        number("lengthRate", "100"),
                        millis("first", "300"),
                        number("lengthWarmups", "1"),
                        number("lengthRounds", "1")),
                Stream.of(text("flags", RECOMMENDED).split(" "))
                        .filter(flag -> !flag.isBlank())
                        .toList(),
                Boolean.parseBoolean(text("jfr", "false")),
                Path.of(text("target", "target")).toAbsolutePath());
    }

    int largest() {
        return sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    int shortAnswer() {
        return Math.max(1, tokens / 10);
    }

    /** How long a round can take at most: the answer itself, and a minute for whoever is late. */
    Duration deadline() {
        return firstToken.plusSeconds(tokens / rate).plusSeconds(60);
    }

    Path directory() {
        return target.resolve("bench");
    }

    private static List<String> list(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int number(String name, String otherwise) {
        return Integer.parseInt(text(name, otherwise));
    }

    private static Duration millis(String name, String otherwise) {
        return Duration.ofMillis(Long.parseLong(text(name, otherwise)));
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isBlank() ? otherwise : value.strip();
    }
}
