package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptTest {
    @Test
    void leavesTheOldestExchangesOut() {
        Prompt shorter = prompt(9).shortened().orElseThrow();

        assertThat(words(shorter))
                .containsExactly(
                        "SYSTEM s",
                        "USER 7",
                        "ASSISTANT 7",
                        "USER 8",
                        "ASSISTANT 8",
                        "USER 9",
                        "ASSISTANT 9",
                        "USER now");
        assertThat(shorter.leftOut()).isEqualTo(12);
        assertThat(shorter.bookmark()).isEmpty();
    }

    @Test
    void endsWithTheQuestionAlone() {
        Prompt once = prompt(20).shortened().orElseThrow();
        Prompt twice = once.shortened().orElseThrow();
        Prompt thrice = twice.shortened().orElseThrow();

        assertThat(words(thrice)).containsExactly("SYSTEM s", "USER now");
        assertThat(thrice.leftOut()).isEqualTo(40);
        assertThat(thrice.shortened()).isEmpty();
    }

    @Test
    void canDoWithoutASystemPrompt() {
        Prompt bare = new Prompt("m", List.of(Utterance.text(Role.USER, "now")));

        assertThat(bare.shortened()).isEmpty();
    }

    private static Prompt prompt(int exchanges) {
        List<Utterance> said = new ArrayList<>();
        said.add(Utterance.text(Role.SYSTEM, "s"));
        for (int exchange = 1; exchange <= exchanges; exchange++) {
            said.add(Utterance.text(Role.USER, "" + exchange));
            said.add(Utterance.text(Role.ASSISTANT, "" + exchange));
        }
        said.add(Utterance.text(Role.USER, "now"));
        return new Prompt("m", said).with(Optional.of(new Bookmark("b")));
    }

    private static List<String> words(Prompt prompt) {
        return prompt.utterances().stream()
                .map(said ->
                        said.role() + " " + ((Prompt.Part.Text) said.parts().getFirst()).text())
                .toList();
    }
}
