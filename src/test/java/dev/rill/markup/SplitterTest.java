package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SplitterTest {
    @Test
    void takesAShortTextWhole() {
        assertThat(split("short", 20)).containsExactly("short");
    }

    @Test
    void prefersAParagraphToALineToASentenceToAWord() {
        assertThat(split("aaa bbb. ccc\nddd\n\neee fff", 20).getFirst()).isEqualTo("aaa bbb. ccc\nddd\n\n");
        assertThat(split("aaa bbb. ccc\nddd eee fff", 20).getFirst()).isEqualTo("aaa bbb. ccc\n");
        assertThat(split("aaa bbb ccc. ddd eee fff", 20).getFirst()).isEqualTo("aaa bbb ccc. ");
        assertThat(split("aaa bbb ccc ddd eee fff", 20).getFirst()).isEqualTo("aaa bbb ccc ddd eee ");
        assertThat(split("a".repeat(30), 20).getFirst()).isEqualTo("a".repeat(20));
    }

    @Test
    void leavesNoStubForTheSakeOfAParagraph() {
        assertThat(split("a\n\n" + "b".repeat(30), 20).getFirst()).hasSize(20);
    }

    @Test
    void neverCutsASurrogatePair() {
        assertThat(split("a" + "🌊".repeat(20), 20).getFirst()).hasSize(19);
    }

    @Test
    void doesNotMoveWhileTheTextBehindItGrows() {
        String text = "word ".repeat(2000);
        int cut = Splitter.cut(text.substring(0, 4097), 4096);

        assertThat(Splitter.cut(text, 4096)).isEqualTo(cut);
    }

    @Property
    void losesNothingAndKeepsTheLimit(
            @ForAll @StringLength(max = 500) String text, @ForAll @IntRange(min = 2, max = 60) int limit) {
        List<String> pages = split(text, limit);

        assertThat(String.join("", pages)).isEqualTo(text);
        assertThat(pages).allSatisfy(page -> assertThat(page.length()).isBetween(text.isEmpty() ? 0 : 1, limit));
        for (int page = 0; page + 1 < pages.size(); page++) {
            boolean cutPair = Character.isHighSurrogate(lastOf(pages.get(page)))
                    && Character.isLowSurrogate(pages.get(page + 1).charAt(0));
            assertThat(cutPair).isFalse();
        }
    }

    private static char lastOf(String page) {
        return page.charAt(page.length() - 1);
    }

    private static List<String> split(String text, int limit) {
        List<String> pages = new ArrayList<>();
        String rest = text;
        do {
            int cut = Splitter.cut(rest, limit);
            pages.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        } while (!rest.isEmpty());
        return pages;
    }
}
