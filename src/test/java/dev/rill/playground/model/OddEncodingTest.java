package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OddEncodingTest {
    private static final List<String> EVENTS = List.of(
            "data: {\"id\":\"1\",\"choices\":[\"Ёж\"]}\n\n",
            "data: {\"id\":\"1\",\"choices\":[\"👍 ok\"]}\n\n",
            "data: {\"id\":\"1\",\"choices\":[\"plain\"]}\n\n");
    private static final String END = "data: {\"id\":\"1\",\"choices\":[]}\n\ndata: [DONE]\n\n";

    private static List<Buffer> writes(Set<ModelFault.Oddity> oddities) {
        var encoding = new OddEncoding(oddities, 42);
        var writes = new ArrayList<Buffer>();
        EVENTS.forEach(event -> writes.add(encoding.next(Buffer.buffer(event))));
        writes.add(encoding.last(Buffer.buffer(END)));
        return writes;
    }

    private static String sum(Set<ModelFault.Oddity> oddities) {
        var sum = Buffer.buffer();
        writes(oddities).forEach(sum::appendBuffer);
        return sum.toString();
    }

    @Test
    void splitsCharactersBetweenWrites() {
        var writes = writes(Set.of(ModelFault.Oddity.SPLIT_CHARACTERS));

        assertThat(writes.get(0).toString()).endsWith("\uFFFD");
        assertThat(writes.get(1).toString()).endsWith("\uFFFD");
        assertThat(sum(Set.of(ModelFault.Oddity.SPLIT_CHARACTERS))).isEqualTo(String.join("", EVENTS) + END);
    }

    @Test
    void cutsAnywhereAndLosesNothing() {
        var whole = String.join("", EVENTS) + END;

        assertThat(writes(Set.of(ModelFault.Oddity.RANDOM_CUTS)).getFirst().length())
                .isLessThan(EVENTS.getFirst().length());
        assertThat(sum(Set.of(ModelFault.Oddity.RANDOM_CUTS))).isEqualTo(whole);
    }

    @Test
    void endsLinesWithCarriageReturns() {
        assertThat(sum(Set.of(ModelFault.Oddity.CRLF)))
                .isEqualTo((String.join("", EVENTS) + END).replace("\n", "\r\n"));
    }

    @Test
    void beginsWithAByteOrderMark() {
        assertThat(sum(Set.of(ModelFault.Oddity.BOM))).isEqualTo("\uFEFF" + String.join("", EVENTS) + END);
    }

    @Test
    void commentsBetweenEvents() {
        assertThat(sum(Set.of(ModelFault.Oddity.COMMENTS))).startsWith(": keep-alive\n\ndata: {");
    }

    @Test
    void spreadsAnEventOverSeveralLines() {
        assertThat(sum(Set.of(ModelFault.Oddity.SEVERAL_DATA_LINES)))
                .startsWith("data: {\"id\":\"1\",\ndata: \"choices\":[\"Ёж\"]}\n\n");
    }

    @Test
    void leavesOutTheLastBlankLineAndDone() {
        assertThat(sum(Set.of(ModelFault.Oddity.NO_LAST_BLANK_LINE)))
                .endsWith("\n\ndata: {\"id\":\"1\",\"choices\":[]}");
    }

    @Test
    void isAllOfThatAtOnceAndStillTheSameAnswer() {
        var odd = sum(EnumSet.allOf(ModelFault.Oddity.class));

        var plain = odd.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace(": keep-alive\n\n", "")
                .replace("\ndata: \"choices\"", "\"choices\"");
        assertThat(plain + "\n\ndata: [DONE]\n\n").isEqualTo(String.join("", EVENTS) + END);
    }

    @Test
    void reachesTheReaderOverHttp() {
        try (var house = new House()) {
            house.model
                    .faults()
                    .arm(new ModelFault.OddBytes(Set.of(
                            ModelFault.Oddity.SPLIT_CHARACTERS,
                            ModelFault.Oddity.RANDOM_CUTS,
                            ModelFault.Oddity.COMMENTS)));

            assertThat(house.ask("Привет")).isEqualTo(Text.of("hello").russian());
        }
    }
}
