package dev.rill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.language.Language;
import dev.rill.settings.Preferences.Answerer;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Instructions;
import dev.rill.settings.Preferences.Looks;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @Test
    void areTheOperatorsAndPlainUntilSomebodyChooses() {
        assertThat(Wording.read(new JsonObject())).isEqualTo(Preferences.DEFAULT);
        assertThat(Preferences.DEFAULT).isEqualTo(Preferences.showing());
    }

    @Test
    void readWhatWasChosen() {
        assertThat(read("""
                {'streaming': 'draft', 'rich': true, 'footer': false, 'reasoning': true, 'model': 'large', 'temperature': 0.7,
                 'max_tokens': 500, 'prompt': 'Be brief.', 'persona': 'Pirate', 'memory': 'single', 'language': 'ru'}"""))
                .isEqualTo(new Preferences(
                        new Looks(Optional.of(Streaming.DRAFT), Set.of(Extra.RICH, Extra.REASONING)),
                        new Answerer(Optional.of("large"), Optional.of(new Temperature(7)), Optional.of(500)),
                        new Instructions(Optional.of("Be brief."), Optional.of("Pirate"), Optional.of(Memory.SINGLE)),
                        Optional.of(new Language("ru"))));
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change.Streams(Optional.of(Streaming.OFF)),
                new Change.Switched(Extra.FOOTER, true),
                new Change.Asks(Optional.of("large")),
                new Change.Warms(Optional.of(new Temperature(13))),
                new Change.Limits(Optional.of(150)),
                new Change.Prompts(Optional.of("Be brief.")),
                new Change.Plays(Optional.of("Pirate")),
                new Change.Remembers(Optional.of(Memory.HISTORY)),
                new Change.Speaks(Optional.of(new Language("ru"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void differFromTheDefaultByTheOneThingThatIsChosen(Change change) {
        JsonObject written = Wording.patch(change);
        written.forEach(entry -> written.put(entry.getKey(), entry.getValue()));

        assertThat(Wording.read(written)).isNotEqualTo(Preferences.DEFAULT);
        assertThat(written.stream().filter(entry -> entry.getValue() != null)).hasSize(1);
    }

    @Test
    void haveAPersonaOrWordsOfOnesOwnAsWasChosenLast() {
        JsonObject chosen = new JsonObject()
                .mergeIn(Wording.patch(new Change.Prompts(Optional.of("Be brief."))))
                .mergeIn(Wording.patch(new Change.Plays(Optional.of("Pirate"))));
        assertThat(Wording.read(chosen).instructions())
                .isEqualTo(new Instructions(Optional.empty(), Optional.of("Pirate"), Optional.empty()));

        chosen.mergeIn(Wording.patch(new Change.Prompts(Optional.empty())));
        assertThat(Wording.read(chosen)).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'colour': 'blue', 'voice': {'on': true}}",
                "{'streaming': 'telepathy', 'footer': 'yes'}",
                "{'streaming': null, 'rich': null}",
                "{'streaming': 7, 'rich': 1, 'reasoning': []}",
                "{'temperature': 'hot', 'max_tokens': '500', 'language': 7}",
                "{'temperature': 2.1, 'max_tokens': 0}",
                "{'temperature': -0.1, 'max_tokens': -5, 'persona': ' '}",
                "{'temperature': 1e300}",
            })
    void takeWhatTheyDoNotKnowForMissing(String values) {
        assertThat(read(values)).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1, 0.1", "7, 0.7", "10, 1.0", "20, 2.0"})
    void writeTemperaturesInTenths(int tenths, String digits) {
        Temperature temperature = new Temperature(tenths);

        assertThat(temperature).hasToString(digits);
        assertThat(read("{'temperature': %s}".formatted(digits)).answerer().temperature())
                .contains(temperature);
        assertThat(temperature.degrees()).isEqualTo(Double.parseDouble(digits));
    }

    private static Preferences read(String values) {
        return Wording.read(new JsonObject(values.replace('\'', '"')));
    }
}
