package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.conversation.Briefing;
import dev.rill.conversation.ConversationConfig;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.ModelMenu.Choice;
import dev.rill.settings.Change;
import dev.rill.settings.Chosen;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Temperature;
import dev.rill.settings.persona.Personas;
import dev.rill.settings.persona.Personas.Persona;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BriefingsTest {
    private static final Place PRIVATE = Place.of(new ChatId(7));

    private final Briefings briefings = new Briefings(
            new Operators(40, 16_000, Memory.HISTORY, "Be helpful.", "Several people talk here."),
            new ModelMenu(
                    Optional.of("small"),
                    Optional.of("large"),
                    List.of(new Choice("small", "small", false), new Choice("large", "large", true))),
            new Personas(List.of(new Persona("Pirate", "Arr."))));

    private record Operators(int maxMessages, int maxTokens, Memory memory, String systemPrompt, String groupPrompt)
            implements ConversationConfig {}

    @Test
    void areTheOperatorsWhereNothingWasChosen() {
        assertThat(after())
                .isEqualTo(new Briefing("small", "Be helpful.", Memory.HISTORY, Optional.empty(), Optional.empty()));
    }

    @Test
    void takeAlongWhatWasChosen() {
        assertThat(after(
                        new Change.Asks(Optional.of("large")),
                        new Change.Remembers(Optional.of(Memory.SINGLE)),
                        new Change.Limits(Optional.of(500)),
                        new Change.Warms(Optional.of(new Temperature(7)))))
                .isEqualTo(new Briefing("large", "Be helpful.", Memory.SINGLE, Optional.of(500), Optional.of(0.7)));
    }

    @Test
    void askTheModelThatTheQuestionAloneIsFor() {
        assertThat(briefings.of(Optional.of("large"), Chosen.after(), PRIVATE).model())
                .isEqualTo("large");
        assertThat(after(new Change.Asks(Optional.of("vanished"))).model()).isEqualTo("small");
    }

    @Test
    void putTheChatsOwnWordsBeforeThePersonaAndThePersonaBeforeTheOperator() {
        Change pirate = new Change.Plays(Optional.of("Pirate"));
        Change own = new Change.Prompts(Optional.of("Be brief."));

        assertThat(after(pirate).systemPrompt()).isEqualTo("Arr.");
        assertThat(after(pirate, own).systemPrompt()).isEqualTo("Be brief.");
        assertThat(after(own, pirate).systemPrompt()).isEqualTo("Arr.");
        assertThat(after(pirate, own, new Change.Prompts(Optional.empty())).systemPrompt())
                .isEqualTo("Be helpful.");
        assertThat(after(pirate, new Change.Plays(Optional.empty())).systemPrompt())
                .isEqualTo("Be helpful.");
    }

    @Test
    void haveTheOperatorsWordsInPlaceOfAPersonaThatIsGone() {
        assertThat(after(new Change.Plays(Optional.of("vanished"))).systemPrompt())
                .isEqualTo("Be helpful.");
    }

    @Test
    void tellTheModelInAGroupWhoSaysWhat() {
        Change pirate = new Change.Plays(Optional.of("Pirate"));

        assertThat(briefings
                        .of(Optional.empty(), Chosen.after(pirate), Place.of(new ChatId(-7)))
                        .systemPrompt())
                .isEqualTo("Arr.\n\nSeveral people talk here.");
    }

    private Briefing after(Change... changes) {
        return briefings.of(Optional.empty(), Chosen.after(changes), PRIVATE);
    }
}
