package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static Stream<String> pieces(String text) {
        var pieces = Stream.<String>builder();
        new Written(text).pieces().forEachRemaining(piece -> pieces.add(unescaped(piece)));
        return pieces.build();
    }

    private static String unescaped(byte[] piece) {
        return new JsonArray("[\"" + new String(piece, StandardCharsets.UTF_8) + "\"]").getString(0);
    }

    @Test
    void losesNoCharacterBetweenItsPieces() {
        for (var text : new String[] {
            "",
            " ",
            "\n\n",
            "a \"quote\" and a \\ and \t\u0001",
            "👨‍👩‍👧‍👦 Ёжик𝒻𝒶𝓃",
            Text.of("formats").russian(),
            Text.of("long").english()
        }) {
            assertThat(String.join("", pieces(text).toList())).isEqualTo(text);
        }
    }

    @Test
    void escapesEveryCharacterThatJsonWantsEscaped() {
        var all = IntStream.range(0, 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(unescaped(Escaped.bytes(all))).isEqualTo(all);
    }

    @Test
    void speaksInPiecesOfATokensLength() {
        var pieces = pieces(Text.of("long").english()).toList();

        assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThan(30));
        assertThat(pieces.size()).isBetween(2000, 4500);
    }
}
