package dev.rill.model.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.model.Configs;
import dev.rill.model.Equipment;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelConfig.Api;
import dev.rill.model.roster.ModelMenu.Choice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Optional<ProvidersFile.Contents> FILE = Optional.of(
            ProvidersFile.read(Path.of("src", "test", "resources", "providers.yaml"), name -> Optional.empty()));

    @Test
    void isTheOneProviderOfTheVariablesWithoutAFile() {
        ModelConfig config = config("name", "a", "premium-name", "b", "names", "a,c");
        Roster roster = Roster.of(config, Optional.empty());

        assertThat(roster.providers()).singleElement().satisfies(only -> {
            assertThat(only.name()).isEqualTo(Roster.ENVIRONMENT);
            assertThat(only.url()).isEqualTo(BaseUrl.OPENAI);
            assertThat(only.models()).extracting(Listed.Model::name).containsExactly("a", "b", "c");
        });
    }

    @Test
    void asksInTheFilesOrderAndTheProviderOfTheVariablesBehind() {
        Roster roster = Roster.of(config("name", "small", "key", "sk-1"), FILE);

        assertThat(roster.of("small")).extracting(Listed::name).containsExactly("house", "cloud", "environment");
        assertThat(roster.of("large")).extracting(Listed::name).containsExactly("cloud");
    }

    @Test
    void leavesOutAProviderOfTheVariablesThatIsNotSetUp() {
        Roster roster = Roster.of(config("name", "small"), FILE);

        assertThat(roster.providers()).extracting(Listed::name).containsExactly("house", "cloud");
    }

    @Test
    void asksTheFirstOfAllForAModelThatNobodyIsKnownToHave() {
        Roster roster = Roster.of(config(), FILE);

        assertThat(roster.of("unheard-of")).extracting(Listed::name).containsExactly("house");
    }

    @Test
    void makesAMenuOfVariablesAndFile() {
        ModelConfig config = config("name", "a", "premium-name", "b", "names", "c,small", "key", "sk-1");
        ModelMenu menu = ModelMenu.of(config, Roster.of(config, FILE));

        assertThat(menu.standard()).contains("a");
        assertThat(menu.premium()).contains("b");
        assertThat(menu.choices())
                .containsExactly(
                        new Choice("a", "a", false),
                        new Choice("b", "b", true),
                        new Choice("c", "c", false),
                        new Choice("small", "Small one", false),
                        new Choice("large", "large", true));
    }

    @Test
    void takesTheFirstOfTheFileWhereTheVariablesNameNone() {
        ModelMenu menu = ModelMenu.of(config(), Roster.of(config(), FILE));

        assertThat(menu.standard()).contains("small");
        assertThat(menu.premium()).contains("large");
    }

    @Test
    void hasAnEmptyMenuWhereNobodyNamesAModel() {
        ModelMenu menu = ModelMenu.of(config(), Roster.of(config(), Optional.empty()));

        assertThat(menu).isEqualTo(new ModelMenu(Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void knowsThePricesThatTheOperatorHasGivenAndNoOthers() {
        Prices cheap = prices("0.10", "0.50");
        Prices dear = prices("2", "10");
        Roster roster = new Roster(List.of(
                listed("cloud", model("small", Optional.of(cheap)), model("large", Optional.empty())),
                listed("house", model("small", Optional.of(dear)), model("large", Optional.of(dear)))));

        assertThat(roster.prices("small")).contains(cheap);
        assertThat(roster.prices("house", "small")).contains(dear);
        assertThat(roster.prices("large")).isEmpty();
        assertThat(roster.prices("unheard-of")).isEmpty();
        assertThat(roster.prices("nobody", "small")).isEmpty();
        assertThat(roster.prices("cloud", "unheard-of")).isEmpty();
    }

    @Test
    void knowsNoPriceOfTheModelsThatVariablesName() {
        Roster roster = Roster.of(config("name", "a"), Optional.empty());

        assertThat(roster.prices("a")).isEmpty();
    }

    private static Prices prices(String input, String output) {
        return new Prices(new BigDecimal(input), Optional.empty(), new BigDecimal(output));
    }

    private static Listed.Model model(String name, Optional<Prices> prices) {
        return new Listed.Model(name, name, Optional.empty(), false, Equipment.NONE, prices);
    }

    private static Listed listed(String name, Listed.Model... models) {
        return new Listed(name, BaseUrl.OPENAI, Optional.empty(), Optional.empty(), Api.RESPONSES, List.of(models));
    }

    private static ModelConfig config(String... properties) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int index = 0; index < properties.length; index += 2) {
            values.put("rill.model." + properties[index], properties[index + 1]);
        }
        return Configs.model(values);
    }
}
