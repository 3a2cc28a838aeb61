package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelCatalog.Model;
import dev.rill.model.ModelConfig.Api;
import dev.rill.model.roster.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 14);

    @Test
    void isToldThirtyDaysAheadAndOfModelsInUseAlone() {
        List<Model> offered = List.of(
                new Model("used", Optional.of(LAST_DAY)),
                new Model("ended", Optional.of(TODAY.minusDays(3))),
                new Model("later", Optional.of(LAST_DAY.plusDays(1))),
                new Model("forever", Optional.empty()),
                new Model("unused", Optional.of(TODAY)));

        assertThat(Retirement.soon(using("used", "ended", "later", "forever"), offered, TODAY))
                .containsExactly(
                        new Retirement("cloud", "used", LAST_DAY),
                        new Retirement("cloud", "ended", TODAY.minusDays(3)));
    }

    private static Listed using(String... models) {
        return new Listed(
                "cloud",
                BaseUrl.OPENAI,
                Optional.empty(),
                Optional.empty(),
                Api.CHAT_COMPLETIONS,
                Stream.of(models)
                        .map(name -> new Listed.Model("our-" + name, name, Optional.empty(), false))
                        .toList());
    }
}
