package dev.rill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.DemoModel;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Private chats where the operator has chosen Telegram's live drafts. */
class DraftIT {
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static final People PEOPLE = HOOD.people();
    private static RillProcess rill;

    private long anna;

    @BeforeAll
    static void start() {
        rill = HOOD.start(Map.of("STREAM_TRANSPORT", "draft"));
    }

    @AfterAll
    static void stop() {
        rill.stop();
        rill.close();
        HOOD.close();
    }

    @BeforeEach
    void meet() {
        anna = PEOPLE.invite("Anna", "en");
    }

    @Test
    void growsAnAnswerInADraftAndSaysItOnce() {
        String question = "bench " + anna + " 120 40 200";
        PEOPLE.say(anna, question);

        HOOD.reads(anna, DemoModel.expected(question).orElseThrow());
        assertThat(PEOPLE.chat(anna).fromBot()).hasSize(1);
        assertThat(PEOPLE.calls(anna))
                .filteredOn(call -> call.method().equals("sendMessageDraft"))
                .hasSizeBetween(4, 12);
        assertThat(PEOPLE.calls(anna))
                .filteredOn(call -> call.method().equals("sendMessage"))
                .hasSize(1);
        assertThat(PEOPLE.calls(anna)).noneMatch(Call::violation);
        assertThat(PEOPLE.chat(anna).drafting().ghosts()).isZero();
        assertThat(PEOPLE.chat(anna).drafting().rewrites()).isZero();
    }

    @Test
    void goesOnByEditsWhereDraftsAreRefused() {
        PEOPLE.fault(FaultPlan.of(FaultKind.CANT_PARSE).forChat(anna).onMethod("sendMessageDraft"));
        String question = "bench " + anna + " 120 40 200";
        PEOPLE.say(anna, question);

        HOOD.reads(anna, DemoModel.expected(question).orElseThrow());
        assertThat(PEOPLE.chat(anna).fromBot()).hasSize(1);
        assertThat(PEOPLE.calls(anna))
                .filteredOn(call -> call.method().equals("editMessageText"))
                .isNotEmpty();
    }
}
