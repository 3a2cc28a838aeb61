package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormattedTest {
    private static final Formatted BOLD = new Formatted("one", List.of(MessageEntity.of("bold", 0, 3)));
    private static final Formatted LINK = new Formatted("two", List.of(MessageEntity.link(0, 3, "https://a.org")));

    @Test
    void standsAboveAnother() {
        assertThat(BOLD.above(LINK))
                .isEqualTo(new Formatted(
                        "one\n\ntwo",
                        List.of(MessageEntity.of("bold", 0, 3), MessageEntity.link(5, 3, "https://a.org"))));
        assertThat(LINK.above(BOLD).text().length()).isEqualTo(LINK.height() + 3);
    }

    @Test
    void standsAloneWhereThereIsNothingElse() {
        assertThat(BOLD.above(Formatted.NOTHING)).isEqualTo(BOLD);
        assertThat(Formatted.NOTHING.above(BOLD)).isEqualTo(BOLD);
        assertThat(Formatted.NOTHING.height()).isZero();
    }

    @Test
    void hasRoomForNoMoreThanAMessageHolds() {
        assertThat(BOLD.hasRoomFor(LINK, 8)).isTrue();
        assertThat(BOLD.hasRoomFor(LINK, 7)).isFalse();
    }

    @Test
    void hasRoomForNoMoreEntitiesThanTelegramCounts() {
        assertThat(links(99).hasRoomFor(LINK, 4096)).isTrue();
        assertThat(links(100).hasRoomFor(LINK, 4096)).isFalse();
    }

    private static Formatted links(int count) {
        return new Formatted(
                "x".repeat(count),
                IntStream.range(0, count)
                        .mapToObj(place -> MessageEntity.link(place, 1, "https://a.org"))
                        .toList());
    }
}
