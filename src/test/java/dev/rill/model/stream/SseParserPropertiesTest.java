package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said, however its lines end and wherever the network cuts it: the same events come out. */
class SseParserPropertiesTest {
    private static final List<String> LINE_ENDS = List.of("\n", "\r", "\r\n");
    private static final List<String> NOISE = List.of("", ": ping", "event: chunk", "id: 7", "datum: x");

    @Property(tries = 400)
    void anyEventsInAnyChunksWithAnyLineEndsComeOutAsTheyWere(
            @ForAll("eventLists") List<String> events, @ForAll long seed) {
        Random random = new Random(seed);

        List<String> found = parse(written(events, random), random);

        assertThat(found).isEqualTo(events);
    }

    @Property(tries = 100)
    void oneCutAnywhereMakesNoDifference(@ForAll("eventLists") List<String> events, @ForAll long seed) {
        byte[] written = written(events, new Random(seed));

        for (int cut = 0; cut <= written.length; cut++) {
            assertThat(parse(Arrays.copyOfRange(written, 0, cut), Arrays.copyOfRange(written, cut, written.length)))
                    .as("cut before byte %d", cut)
                    .isEqualTo(events);
        }
    }

    @Property(tries = 100)
    void oneByteAtATimeMakesNoDifference(@ForAll("eventLists") List<String> events, @ForAll long seed) {
        byte[] written = written(events, new Random(seed));
        byte[][] bytes = new byte[written.length][];
        for (int i = 0; i < written.length; i++) {
            bytes[i] = new byte[] {written[i]};
        }

        assertThat(parse(bytes)).isEqualTo(events);
    }

    @Property(tries = 200)
    void anyBytesAtAllAreBorneAndCutsMakeNoDifference(@ForAll byte[] bytes, @ForAll long seed) {
        List<String> whole = parse(bytes, new Random(0) {
            @Override
            public int nextInt(int origin, int bound) {
                return bound - 1;
            }
        });

        assertThat(parse(bytes, new Random(seed))).isEqualTo(whole);
    }

    @Provide
    Arbitrary<List<String>> eventLists() {
        Arbitrary<String> line = Arbitraries.strings().ofMaxLength(30).filter(text -> !text.matches("(?s).*[\r\n].*"));
        return line.map(SseParserPropertiesTest::encodable)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(lines -> String.join("\n", lines))
                .filter(event -> !event.isEmpty())
                .list()
                .ofMaxSize(8);
    }

    /** A lone surrogate has no UTF-8 form. */
    private static String encodable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static byte[] written(List<String> events, Random random) {
        StringBuilder stream = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (String event : events) {
            for (String line : event.split("\n", -1)) {
                stream.append(random.nextBoolean() ? "data: " : line.startsWith(" ") ? "data: " : "data:");
                stream.append(line).append(pick(LINE_ENDS, random));
                noise(stream, random);
            }
            stream.append(stream.charAt(stream.length() - 1) == '\r' ? "\r" : pick(LINE_ENDS, random));
        }
        return cutOff(stream.toString(), random).getBytes(UTF_8);
    }

    /** Some servers leave out the last blank line, and some the end of the line before it. */
    private static String cutOff(String stream, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> stream;
            case 1 -> stream.replaceFirst("(\r\n|\n|\r)\\z", "");
            default -> stream.replaceFirst("[\r\n]+\\z", "");
        };
    }

    private static void noise(StringBuilder stream, Random random) {
        String noise = pick(NOISE, random);
        if (!noise.isEmpty()) {
            stream.append(noise).append(pick(LINE_ENDS, random));
        }
    }

    private static List<String> parse(byte[] bytes, Random random) {
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < bytes.length; ) {
            int end = Math.min(bytes.length, i + random.nextInt(1, Math.max(2, bytes.length + 1)));
            end = random.nextBoolean() ? end : Math.min(end, i + 3);
            pieces.add(Arrays.copyOfRange(bytes, i, end));
            i = end;
        }
        return parse(pieces.toArray(byte[][]::new));
    }

    private static List<String> parse(byte[]... pieces) {
        List<String> found = new ArrayList<>();
        SseParser parser = new SseParser(1 << 20);
        SseParser.Listener listener = (data, offset, length) -> found.add(new String(data, offset, length, UTF_8));
        for (byte[] piece : pieces) {
            parser.feed(piece, listener);
        }
        parser.end(listener);
        return found;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
