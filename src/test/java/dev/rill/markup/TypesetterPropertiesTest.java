package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever a model writes, and wherever its text is cut. */
class TypesetterPropertiesTest {
    private static final int FEW = 300;

    @Property(tries = FEW)
    void isAlwaysValid(
            @ForAll("documents") String document,
            @ForAll boolean complete,
            @ForAll @IntRange(min = 128, max = 4096) int limit) {
        Page page = Typesetter.page(document, Beginning.OF_TEXT, complete, limit);

        Validity.check(page.body(), limit);
    }

    @Property(tries = FEW)
    void isValidForAnyText(@ForAll String anything, @ForAll boolean complete) {
        Validity.check(
                Typesetter.page(anything, Beginning.OF_TEXT, complete, 4096).body(), 4096);
    }

    @Property(tries = FEW)
    void doesNotChangeAFullPage(
            @ForAll("documents") String document,
            @ForAll("documents") String more,
            @ForAll @IntRange(max = 99) int percent) {
        String early = document.substring(0, document.length() * percent / 100);
        Page page = Typesetter.page(early, Beginning.OF_TEXT, false, 128);

        if (page.isFull()) {
            assertThat(Typesetter.page(document, Beginning.OF_TEXT, false, 128)).isEqualTo(page);
            assertThat(Typesetter.page(document + more, Beginning.OF_TEXT, true, 128))
                    .isEqualTo(page);
        }
    }

    @Property(tries = FEW)
    void losesNothingAtTheSeams(@ForAll("plain") String document, @ForAll @IntRange(min = 128, max = 500) int limit) {
        Reader reader = new Reader(limit);
        reader.draw(document, true);

        assertThat(reader.text()).isEqualTo(document.replaceAll("\\s+", ""));
    }

    @Property(tries = FEW)
    void showsTheSameHoweverTheTextArrived(
            @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 99) int step) {
        Reader reader = new Reader(200);
        for (int known = step; known < document.length(); known += step) {
            reader.draw(document.substring(0, known), false);
        }
        reader.draw(document, true);

        assertThat(reader.pages()).isEqualTo(Reader.pages(document, 200));
    }

    @Property(tries = FEW)
    void growsWithoutTakingBack(@ForAll("plain") String document, @ForAll @IntRange(min = 1, max = 50) int step) {
        Reader reader = new Reader(4096);
        String before = "";
        for (int known = step; known < document.length(); known += step) {
            reader.draw(document.substring(0, known), false);
            assertThat(reader.text()).startsWith(before);
            before = reader.text();
        }
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.longs().map(seed -> new Documents(seed).document());
    }

    /** Words, sentences and paragraphs, without a mark. */
    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> word = Arbitraries.of("river", "речка", "川", "🌊", "👨‍👩‍👧‍👦", "naïve.", "x");
        Arbitrary<String> gap = Arbitraries.of(" ", " ", " ", "\n", "\n\n");
        return Combinators.combine(word, gap)
                .as(String::concat)
                .list()
                .ofMaxSize(300)
                .map(words -> String.join("", words));
    }
}
