package dev.rill.model.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.model.Equipment;
import dev.rill.model.Equipment.Tool.WebSearch;
import dev.rill.model.ModelConfig.Api;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.OutOfCredit;
import dev.rill.model.Prompt;
import dev.rill.model.roster.Listed;
import dev.rill.model.roster.Roster;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
    private static final ModelFailure EMPTY = new OutOfCredit("status 402");
    private static final Listed CLOUD = listed("cloud", "small=vendor/small", "large=large");
    private static final Listed HOUSE = listed("house", "small=small:7b");

    private final List<String> asked = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Test
    void asksWhoHasTheModelByTheNameThatTheyGiveIt() {
        assertThat(stream("large", Optional.empty())).containsExactly(new Delta("cloud"));
        assertThat(stream("small", Optional.empty())).containsExactly(new Delta("cloud"));
        assertThat(asked).containsExactly("cloud large", "cloud vendor/small");
    }

    @Test
    void asksTheNextOneWhereTheFirstFailsAndTellsWhoFailed() {
        assertThat(stream("small", Optional.of("cloud"))).containsExactly(new Delta("house"));

        assertThat(asked).containsExactly("cloud vendor/small", "house small:7b");
        assertThat(failed).containsExactly("cloud status 402");
    }

    @Test
    void failsWhereNobodyElseHasTheModel() {
        assertThat(stream("large", Optional.of("cloud"))).containsExactly(new Failed(EMPTY));
        assertThat(failed).containsExactly("cloud status 402");
    }

    @Test
    void asksTheStandardModelsProviderForAModelThatNobodyIsKnownToHave() {
        stream("other", Optional.empty());

        assertThat(asked).containsExactly("cloud other");
    }

    @Test
    void givesAModelWhatTheOperatorGaveItAtTheProviderThatAnswers() {
        Equipment search = new Equipment(List.of(new WebSearch()), Optional.empty(), Optional.empty());
        Listed.Model plain = new Listed.Model("small", "s", Optional.empty(), false);
        Listed.Model equipped = new Listed.Model("searching", "s", Optional.empty(), false, search, Optional.empty());
        Listed cloud = new Listed(
                "cloud", BaseUrl.OPENAI, Optional.empty(), Optional.empty(), Api.RESPONSES, List.of(plain, equipped));
        List<Prompt> prompts = new ArrayList<>();
        Switchboard switchboard = new Switchboard(
                new Roster(List.of(cloud)),
                Optional.of("small"),
                listed -> prompt -> {
                    prompts.add(prompt);
                    return Multi.createFrom().empty();
                },
                (provider, failure) -> {});

        for (String model : List.of("small", "searching", "unheard-of")) {
            switchboard.stream(new Prompt(model, List.of()))
                    .collect()
                    .asList()
                    .await()
                    .atMost(Duration.ofSeconds(5));
        }

        assertThat(prompts).extracting(Prompt::model).containsExactly("s", "s", "unheard-of");
        assertThat(prompts).extracting(Prompt::equipment).containsExactly(Equipment.NONE, search, Equipment.NONE);
    }

    private List<ModelEvent> stream(String model, Optional<String> failing) {
        Switchboard switchboard = new Switchboard(
                new Roster(List.of(CLOUD, HOUSE)),
                Optional.of("large"),
                listed -> prompt -> {
                    asked.add(listed.name() + " " + prompt.model());
                    return Multi.createFrom()
                            .item(
                                    failing.filter(listed.name()::equals).isPresent()
                                            ? new Failed(EMPTY)
                                            : new Delta(listed.name()));
                },
                (provider, failure) -> failed.add(provider + " " + failure.detail()));
        return switchboard.stream(new Prompt(model, List.of()))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static Listed listed(String name, String... models) {
        return new Listed(
                name,
                BaseUrl.OPENAI,
                Optional.empty(),
                Optional.empty(),
                Api.CHAT_COMPLETIONS,
                List.of(models).stream()
                        .map(model -> model.split("="))
                        .map(names -> new Listed.Model(names[0], names[1], Optional.empty(), false))
                        .toList());
    }
}
