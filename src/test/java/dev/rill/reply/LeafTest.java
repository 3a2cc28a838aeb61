package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.markup.Beginning;
import dev.rill.telegram.type.MessageEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands above and below the words of an answer. */
class LeafTest {
    private static final int LIMIT = 4096;
    private static final String THOUGHTS = "Thinking\nlet me see";
    private static final List<MessageEntity> QUOTE =
            List.of(MessageEntity.of("expandable_blockquote", 0, 19), MessageEntity.of("bold", 0, 8));

    private final GrowingText text = new GrowingText();

    @Test
    void showsThoughtsBeforeTheFirstWord() {
        Draft draft = Draft.open(text, THOUGHTS, Draft.End.OPEN);
        Leaf leaf = Leaf.draw(draft, Beginning.OF_TEXT, LIMIT);

        assertThat(draft.isWordless()).isFalse();
        assertThat(leaf.body().text()).isEqualTo(THOUGHTS);
        assertThat(leaf.body().entities()).isEqualTo(QUOTE);
        assertThat(leaf.length()).isEqualTo(draft.length()).isEqualTo(THOUGHTS.length());
    }

    @Test
    void setsTheWordsBelowTheThoughts() {
        text.append("so **be** it");
        Leaf leaf = Leaf.draw(Draft.open(text, THOUGHTS, Draft.End.OPEN), Beginning.OF_TEXT, LIMIT);

        assertThat(leaf.body().text()).isEqualTo(THOUGHTS + "\n\nso be it");
        assertThat(leaf.body().entities())
                .startsWith(QUOTE.toArray(MessageEntity[]::new))
                .contains(MessageEntity.of("bold", 24, 2));
    }

    @Test
    void hasLessRoomForWordsOnTheFirstPageAlone() {
        text.append("word ".repeat(2000));
        List<Leaf> leaves = leaves(last(THOUGHTS, ""), LIMIT);

        assertThat(leaves).hasSize(3);
        assertThat(leaves).allMatch(leaf -> leaf.body().text().length() <= LIMIT);
        assertThat(leaves.getFirst().body().text()).startsWith(THOUGHTS).hasSizeGreaterThan(LIMIT - 10);
        assertThat(leaves.get(1).body().text()).startsWith("word").hasSizeGreaterThan(LIMIT - 10);
        assertThat(words(leaves)).isEqualTo(2000);
    }

    @Test
    void endsAFullPageWhereItEndedWhileTheTextGrew() {
        text.append("word ".repeat(900));
        Leaf growing = Leaf.draw(Draft.open(text, THOUGHTS, Draft.End.OPEN), Beginning.OF_TEXT, LIMIT);
        text.append("word ".repeat(900));

        assertThat(growing.isFull()).isTrue();
        assertThat(leaves(last(THOUGHTS, "*bye*"), LIMIT).getFirst().body()).isEqualTo(growing.body());
    }

    @Test
    void holdsNoMoreEntitiesThanTelegramCounts() {
        text.append("`a` ".repeat(98));
        Leaf leaf = Leaf.draw(last(THOUGHTS, ""), Beginning.OF_TEXT, LIMIT);

        assertThat(leaf.isFull()).isFalse();
        assertThat(leaf.body().entities()).hasSize(100);
    }

    @Test
    void putsAClosingThatWouldBeTooManyEntitiesIntoAMessageOfItsOwn() {
        text.append("`a` ".repeat(98));
        List<Leaf> leaves = leaves(last(THOUGHTS, "*gpt*"), LIMIT);

        assertThat(leaves).extracting(leaf -> leaf.body().entities().size()).containsExactly(100, 1);
        assertThat(leaves.getLast().last()).isTrue();
    }

    @Test
    void setsTheClosingByItselfSoThatAnOpenCodeBlockDoesNotSwallowIt() {
        text.append("```java\nint a;");
        Leaf leaf = Leaf.draw(last("", "stopped\n\n1. [A](<https://a.org>)\n\n*gpt*"), Beginning.OF_TEXT, LIMIT);

        assertThat(leaf.body().text()).isEqualTo("int a;\n\nstopped\n\n1. A\n\ngpt");
        assertThat(leaf.body().entities())
                .containsExactly(
                        new MessageEntity("pre", 0, 6, null, "java"),
                        MessageEntity.link(20, 1, "https://a.org"),
                        MessageEntity.of("italic", 23, 3));
    }

    @Test
    void leavesThoughtsOutWhereTheyAreAllButTheRoom() {
        String thoughts = "Thinking\n" + "x".repeat(1200);
        text.append("so be it");

        assertThat(Leaf.draw(last(thoughts, ""), Beginning.OF_TEXT, 1300).body().text())
                .isEqualTo("so be it");
    }

    @Test
    void saysTheClosingAloneWhereItHasNoRoomBelowThoughtsWithoutWords() {
        String thoughts = "Thinking\n" + "x".repeat(900);
        List<Leaf> leaves = leaves(last(thoughts, "y".repeat(400)), 1100);

        assertThat(leaves).hasSize(1);
        assertThat(leaves.getFirst().body().text()).isEqualTo("y".repeat(400));
    }

    @Test
    void hasNothingToShowOfNothing() {
        Draft nothing = Draft.open(text);

        assertThat(nothing.isWordless()).isTrue();
        assertThat(Leaf.draw(nothing, Beginning.OF_TEXT, LIMIT).body().isEmpty())
                .isTrue();
    }

    private Draft last(String preface, String closing) {
        return Draft.last(text, preface, new Draft.End.Closed(closing, Optional.empty()));
    }

    private static List<Leaf> leaves(Draft draft, int limit) {
        List<Leaf> leaves = new ArrayList<>();
        Optional<Beginning> from = Optional.of(Beginning.OF_TEXT);
        while (from.isPresent()) {
            leaves.add(Leaf.draw(draft, from.get(), limit));
            from = leaves.getLast().next();
        }
        return leaves;
    }

    private static int words(List<Leaf> leaves) {
        return leaves.stream()
                .mapToInt(leaf -> leaf.body().text().split("word", -1).length - 1)
                .sum();
    }
}
