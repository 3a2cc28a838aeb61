package dev.rill.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Streaming;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @Test
    void areTheOperatorsAndPlainUntilSomebodyChooses() {
        assertThat(PreferenceStore.read(new JsonObject())).isEqualTo(Preferences.DEFAULT);
        assertThat(Preferences.DEFAULT).isEqualTo(new Preferences(Optional.empty(), false, false, false));
    }

    @Test
    void readWhatWasChosen() {
        assertThat(read("{'streaming': 'draft', 'rich': true, 'footer': true, 'reasoning': true}"))
                .isEqualTo(new Preferences(Optional.of(Streaming.DRAFT), true, true, true));
    }

    @ParameterizedTest
    @CsvSource({"RICH,rich", "FOOTER,footer", "REASONING,reasoning"})
    void knowWhichExtraIsOn(Extra extra, String name) {
        assertThat(read("{'" + name + "': true}").has(extra)).isTrue();
        assertThat(read("{'" + name + "': false}").has(extra)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'colour': 'blue', 'voice': {'on': true}}",
                "{'streaming': 'telepathy', 'footer': 'yes'}",
                "{'streaming': null, 'rich': null}",
                "{'streaming': 7, 'rich': 1, 'reasoning': []}",
            })
    void takeWhatTheyDoNotKnowForMissing(String values) {
        assertThat(read(values)).isEqualTo(Preferences.DEFAULT);
    }

    private static Preferences read(String values) {
        return PreferenceStore.read(new JsonObject(values.replace('\'', '"')));
    }
}
