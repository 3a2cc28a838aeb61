package dev.rill.model.quirks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import org.junit.jupiter.api.Test;

class KnownQuirksTest {
    private static final BaseUrl HERE = BaseUrl.of("http://here/v1");
    private static final BaseUrl THERE = BaseUrl.of("http://there/v1");

    private final KnownQuirks quirks = new KnownQuirks(2);

    @Test
    void knowsThemByProviderAndModel() {
        quirks.learn(HERE, "small", "temperature");
        quirks.learn(HERE, "small", "stream");
        quirks.learn(HERE, "small", "stream");

        assertThat(quirks.refused(HERE, "small")).containsExactlyInAnyOrder("temperature", "stream");
        assertThat(quirks.refused(HERE, "large")).isEmpty();
        assertThat(quirks.refused(THERE, "small")).isEmpty();
    }

    @Test
    void keepsNoQueryWhichMayHoldAKey() {
        quirks.learn(BaseUrl.of("http://here/v1?key=1"), "small", "stream");

        assertThat(quirks.refused(HERE, "small")).containsExactly("stream");
    }

    @Test
    void forgetsTheModelThatWasNotAskedForLongest() {
        quirks.learn(HERE, "one", "stream");
        quirks.learn(HERE, "two", "stream");
        quirks.refused(HERE, "one");

        quirks.learn(HERE, "three", "stream");

        assertThat(quirks.refused(HERE, "one")).isNotEmpty();
        assertThat(quirks.refused(HERE, "two")).isEmpty();
        assertThat(quirks.refused(HERE, "three")).isNotEmpty();
    }
}
