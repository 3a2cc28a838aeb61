package dev.rill.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.AdminNotices.Notice;
import dev.rill.kernel.VirtualTime;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelCatalog.Check;
import dev.rill.model.ModelCatalog.KeepsNoList;
import dev.rill.model.ModelCatalog.Model;
import dev.rill.model.ModelCatalog.Offers;
import dev.rill.model.ModelConfig.Api;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.providers.Fleets;
import dev.rill.model.roster.Listed;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelWatchTest {
    private final VirtualTime time = new VirtualTime();
    private final LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    private final List<Notice> told = new ArrayList<>();

    @Test
    void warnsOnceADayOfEachModelInUseThatEndsSoon() {
        look(new Offers(
                List.of(new Model("used", Optional.of(today.plusDays(30))), new Model("other", Optional.of(today)))));

        assertThat(told).extracting(Notice::topic).containsExactly("retires:cloud:used");
        assertThat(told).extracting(Notice::quiet).containsExactly(Duration.ofDays(1));
    }

    @Test
    void isContentWithAProviderThatTellsNothing() {
        look(new KeepsNoList("status 404"));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsOfMoneyAndKeysOnceAnHourAndOfNothingThatPasses() {
        ProviderTrouble trouble = new ProviderTrouble(this::tell);
        trouble.failed("cloud", new OutOfCredit("status 402"));
        trouble.failed("cloud", new Unauthorized("status 401"));
        trouble.failed("cloud", new Stalled("no word"));

        assertThat(told).extracting(Notice::topic).containsExactly("credit:cloud", "key:cloud");
        assertThat(told).extracting(Notice::quiet).containsOnly(Duration.ofHours(1));
    }

    private void look(Check answer) {
        Listed cloud = new Listed(
                "cloud",
                BaseUrl.OPENAI,
                Optional.empty(),
                Optional.empty(),
                Api.CHAT_COMPLETIONS,
                List.of(new Listed.Model("used", "used", Optional.empty(), false)));
        new ModelWatch(Fleets.of(cloud, () -> Uni.createFrom().item(answer)), this::tell, time)
                .look()
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Uni<Void> tell(Notice notice) {
        return Uni.createFrom().voidItem().invoke(() -> told.add(notice));
    }
}
