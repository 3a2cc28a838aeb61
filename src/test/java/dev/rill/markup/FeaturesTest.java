package dev.rill.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void findsATable() {
        assertThat(Features.of("text\n\n| a | b |\n|---|:-:|\n| 1 | 2 |").table())
                .isTrue();
        assertThat(Features.of("a | b\n--- | ---\n").table()).isTrue();
        assertThat(Features.of("a | b\n---\n").table()).isTrue();
        assertThat(Features.of("a || b\n\n- one\n---\n").any()).isFalse();
    }

    @Test
    void findsATaskList() {
        assertThat(Features.of("- [ ] one").taskList()).isTrue();
        assertThat(Features.of("> 1. [x] one").taskList()).isTrue();
        assertThat(Features.of("see [x] there, a[x] = 1").any()).isFalse();
    }

    @Test
    void findsAFormula() {
        assertThat(Features.of("so $x^2$ it is").formula()).isTrue();
        assertThat(Features.of("$$\nx\n$$").formula()).isTrue();
        assertThat(Features.of("\\(x\\)").formula()).isTrue();
        assertThat(Features.of("from $5 to $10, and $HOME").any()).isFalse();
    }

    @Test
    void isQuickWithLongTexts() {
        assertThat(Features.of("|-".repeat(50_000) + "\n" + "|-".repeat(50_000) + "x")
                        .table())
                .isFalse();
        assertThat(Features.of("$a ".repeat(50_000)).formula()).isFalse();
        assertThat(Features.of(" ".repeat(100_000)).any()).isFalse();
    }
}
