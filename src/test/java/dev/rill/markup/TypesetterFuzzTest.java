package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Documents at random, cut at random. {@code -Drill.fuzz=100000} tells how many; {@code -Drill.fuzz.seed} where to begin.
 */
class TypesetterFuzzTest {
    private static final Pattern WORD = Pattern.compile("w\\d+q");
    private static final Pattern CELL = Pattern.compile("t\\d+q");
    private static final int[] LIMITS = {128, 160, 300, 1024, 4096};

    @Test
    void holdsForWhateverComes() {
        int documents = Integer.getInteger("rill.fuzz", 2000);
        long seed = Long.getLong("rill.fuzz.seed", 1);
        long start = System.nanoTime();
        long units = 0;
        for (int document = 0; document < documents; document++, seed++) {
            units += check(seed);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%,d documents, %,d units, %,d ms%n", documents, units, time.toMillis());
    }

    private static int check(long seed) {
        String document = new Documents(seed).document();
        try {
            checkAll(document, new Random(seed));
        } catch (Throwable failure) {
            throw new AssertionError("seed " + seed + ": " + failure.getMessage() + "\n" + document, failure);
        }
        return document.length();
    }

    private static void checkAll(String document, Random random) {
        int limit = LIMITS[random.nextInt(LIMITS.length)];
        Reader reader = new Reader(limit);
        int known = 0;
        while (known < document.length()) {
            known = Math.min(
                    document.length(),
                    known + 1 + random.nextInt(random.nextBoolean() ? 12 : 1 + document.length() / 2));
            reader.draw(document.substring(0, known), false);
            Validity.check(reader.open(), limit);
        }
        List<Formatted> early = reader.full();
        reader.draw(document, true);
        List<Formatted> pages = Reader.pages(document, limit);
        assertThat(pages).isEqualTo(reader.pages());
        assertThat(pages.subList(0, early.size())).isEqualTo(early);
        pages.forEach(page -> Validity.check(page, limit));
        checkNothingLost(document, reader);
    }

    private static void checkNothingLost(String document, Reader reader) {
        String whole = BlockSetter.set(Manuscript.of(document, Beginning.OF_TEXT, document.length(), false))
                .text();
        String shown = reader.text();
        assertThat(found(CELL, shown)).containsAll(found(CELL, whole.replaceAll("\\s+", "")));
        assertThat(found(WORD, shown)).containsAll(found(WORD, whole.replaceAll("\\s+", "")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }
}
