package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SseParserTest {
    private static final int LIMIT = 64;

    private final List<String> events = new ArrayList<>();
    private final SseParser parser = new SseParser(LIMIT);

    static Stream<Arguments> streams() {
        return Stream.of(
                stream("LF", "data: a\n\ndata: b\n\n", "a", "b"),
                stream("CR", "data: a\r\rdata: b\r\r", "a", "b"),
                stream("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", "a", "b"),
                stream("mixed line ends", "data: a\r\n\ndata: b\n\r\ndata: c\r\n\r", "a", "b", "c"),
                stream("several data lines", "data: a\ndata:\ndata: b\n\n", "a\n\nb"),
                stream("no space after the colon", "data:a\n\n", "a"),
                stream("only one space is removed", "data:  a \n\n", " a "),
                stream("a field without colon", "data\ndata: a\n\n", "\na"),
                stream("comments", ": ping\n\n:\ndata: a\n: between\ndata: b\n\n", "a\nb"),
                stream("other fields", "event: x\nid: 1\nretry: 5\ndata: a\n\n", "a"),
                stream("a field that only begins so", "database: x\ndat: y\n\ndata: a\n\n", "a"),
                stream("an event without data", "event: x\n\ndata\n\ndata:\n\ndata: a\n\n", "a"),
                stream("byte order mark", "\uFEFFdata: a\n\n", "a"),
                stream("byte order mark within", "data: \uFEFFa\n\n", "\uFEFFa"),
                stream("U+2028 and U+0085 are no line ends", "data: a\u2028b\u0085c\n\n", "a\u2028b\u0085c"),
                stream("characters of four bytes", "data: 🌊é\n\n", "🌊é"),
                stream("no blank line at the end", "data: a\n\ndata: b\n", "a", "b"),
                stream("no line end at the end", "data: a\n\ndata: b", "a", "b"),
                stream("byte order mark and no line end", "\uFEFFdata: a", "a"),
                stream("blank lines before and between", "\n\r\n\ndata: a\n\n\n\n", "a"),
                stream("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void findsTheEventsInOnePiece(String name, String stream, List<String> expected) {
        feed(stream.getBytes(UTF_8), stream.length() * 4 + 1);

        assertThat(events).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void findsTheSameEventsByteByByte(String name, String stream, List<String> expected) {
        feed(stream.getBytes(UTF_8), 1);

        assertThat(events).isEqualTo(expected);
    }

    @Test
    void givesUpOnALineBeyondTheLimit() {
        assertThat(parser.feed("data: a\n\ndata: ".getBytes(UTF_8), this::event))
                .isTrue();

        assertThat(parser.feed("b".repeat(LIMIT).getBytes(UTF_8), this::event)).isFalse();

        assertThat(events).containsExactly("a");
    }

    @Test
    void givesUpOnAnEventOfManyLinesBeyondTheLimit() {
        boolean fits = parser.feed("data: 123456789\n".repeat(7).getBytes(UTF_8), this::event);

        assertThat(fits).isFalse();
        assertThat(parser.feed("\n\n".getBytes(UTF_8), this::event)).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void takesAnEventUpToTheLimit() {
        String longest = "c".repeat(LIMIT - 1);

        assertThat(parser.feed(("data:" + longest + "\n\n").getBytes(UTF_8), this::event))
                .isTrue();

        assertThat(events).containsExactly(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\ndata: \n\n"})
    void holdsOnToNothingOfALargeEvent(String end) {
        SseParser roomy = new SseParser(32 << 20);
        byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
        List<Integer> lengths = new ArrayList<>();
        SseParser.Listener listener = (data, offset, length) -> lengths.add(length);

        roomy.feed("data:".getBytes(UTF_8), listener);
        for (int i = 0; i < 24; i++) {
            roomy.feed(megabyte, listener);
        }
        for (byte b : (end + "data: a\n\n").getBytes(UTF_8)) {
            roomy.feed(new byte[] {b}, listener);
        }

        assertThat(lengths).containsExactly((24 << 20) + (end.length() > 2 ? 1 : 0), 1);
        assertThat(roomy.held()).isLessThan(1 << 10);
    }

    private void feed(byte[] stream, int size) {
        for (int i = 0; i < stream.length; i += size) {
            parser.feed(java.util.Arrays.copyOfRange(stream, i, Math.min(stream.length, i + size)), this::event);
        }
        parser.end(this::event);
    }

    private void event(byte[] data, int offset, int length) {
        events.add(new String(data, offset, length, UTF_8));
    }

    private static Arguments stream(String name, String stream, String... events) {
        return Arguments.of(name, stream, List.of(events));
    }
}
