package dev.rill.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampTest {
    private final Ramp ramp = new Ramp(2, 2);
    private final List<String> turns = new ArrayList<>();

    @Test
    void letsAFewInAndTheOthersAfterThemInOrder() {
        assertThat(enter("a", "b", "c", "d")).containsOnly(true);
        assertThat(turns).containsExactly("a", "b");

        ramp.leave();
        ramp.leave();

        assertThat(turns).containsExactly("a", "b", "c", "d");
    }

    @Test
    void sendsAwayWhoWouldWaitBehindTooMany() {
        assertThat(enter("a", "b", "c", "d", "e")).containsExactly(true, true, true, true, false);

        ramp.leave();

        assertThat(enter("f")).containsExactly(true);
        assertThat(turns).containsExactly("a", "b", "c");
    }

    @Test
    void hasRoomAgainWhenAllHaveLeft() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("x")).containsExactly(true);
            ramp.leave();
        }

        assertThat(turns).hasSize(10);
    }

    private List<Boolean> enter(String... names) {
        return List.of(names).stream()
                .map(name -> ramp.enter(() -> turns.add(name)))
                .toList();
    }
}
