package dev.rill.playground.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Pseudo-random words in sentences, one a piece, the same for the same seed on every machine. Words are rendered once
 * for all streams, so that telling costs no encoding.
 */
record Babble(long seed, int words) implements Speech {
    private static final List<String> WORDS = List.of("""
            river stream water stone bridge harbour meadow willow current delta spring valley mountain forest rain cloud \
            morning evening winter summer light shadow paper letter window garden kitchen table bread apple \
            lantern compass anchor sail island shore tide wave wind north south journey road station train \
            ticket market village city tower clock bell song violin silence story teacher question answer \
            number circle triangle colour silver copper amber velvet cotton needle thread button pocket \
            mirror candle ladder hammer engine wheel feather sparrow heron otter salmon beaver fox horse \
            река вода камень мост берег утро город письмо окно ветер песня вопрос ответ ёлка свет дом""".split(" "));
    private static final byte[][] INSIDE = rendered(" %s");
    private static final byte[][] AT_THE_END = rendered(" %s.");

    @Override
    public Iterator<byte[]> pieces() {
        return new Telling();
    }

    @Override
    public String text() {
        var text = new StringBuilder(words * 7);
        pieces().forEachRemaining(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** A number of the seed's own, at least 0 and below 1, evenly spread over seeds. */
    static double fraction(long seed) {
        return (mix(seed * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }

    private static byte[][] rendered(String form) {
        return WORDS.stream()
                .map(word -> form.formatted(word).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** The finalizer of SplitMix64: written out, because the answers must never depend on a library's version. */
    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private final class Telling implements Iterator<byte[]> {
        private long state = seed;
        private int told;

        @Override
        public boolean hasNext() {
            return told < words;
        }

        @Override
        public byte[] next() {
            state += 0x9E3779B97F4A7C15L;
            long random = mix(state);
            told++;
            boolean last = told == words || (random & 0xF) == 0;
            byte[][] table = last ? AT_THE_END : INSIDE;
            byte[] word = table[(int) Math.floorMod(random >>> 4, (long) table.length)];
            return told == 1 ? Arrays.copyOfRange(word, 1, word.length) : word;
        }
    }
}
