package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static dev.rill.acceptance.Neighbourhood.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.Stage;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Hold;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to whichever call of an answer: in the end it stands in the chat once, or the chat is given up and the
 * model let go.
 */
class FaultsIT {
    private static final Set<FaultKind> OF_ALL_CALLS = EnumSet.of(
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.CANT_PARSE,
            FaultKind.BLOCKED,
            FaultKind.MIGRATED,
            FaultKind.HTML,
            FaultKind.CUT);
    private static final Set<FaultKind> OF_EDITS = EnumSet.of(FaultKind.NOT_MODIFIED, FaultKind.MESSAGE_GONE);

    @Nested
    class InMessagesThatAreEdited {
        private static final Neighbourhood HOOD = new Neighbourhood();
        private static final People PEOPLE = HOOD.people();
        private static RillProcess rill;

        @BeforeAll
        static void start() {
            rill = HOOD.start();
        }

        @AfterAll
        static void stop() {
            rill.close();
            HOOD.close();
        }

        @TestFactory
        Stream<DynamicNode> endWell() {
            Set<FaultKind> faults = EnumSet.copyOf(OF_ALL_CALLS);
            faults.addAll(OF_EDITS);
            return new Trials(HOOD, rill).of(faults, 10);
        }

        @ParameterizedTest
        @EnumSource(
                value = FaultKind.class,
                names = {"TOO_MANY_REQUESTS", "NOT_MODIFIED", "CANT_PARSE", "HTML", "ERROR", "CUT"})
        void endWellWhereTheLastWordsComeWhileTheCallBeforeThemIsUnderWay(FaultKind kind) {
            long anna = PEOPLE.invite("Anna", "en");
            Stage stage = HOOD.model().stage("tell " + anna).role().say("The first **words**");
            PEOPLE.say(anna, "tell " + anna);
            HOOD.reads(anna, "The first words");
            PEOPLE.fault(FaultPlan.of(kind).forChat(anna));
            Hold hold = PEOPLE.hold(anna, "editMessageText");
            stage.say(", some more of *them*");
            await(hold.caught());
            stage.say(" and the last.").finish("stop").done();
            HOOD.rests();
            hold.release();

            HOOD.reads(anna, "The first words, some more of them and the last.");
            assertThat(texts(PEOPLE.chat(anna))).hasSize(1);
        }
    }

    @Nested
    class InLiveDrafts {
        private static final Neighbourhood HOOD = new Neighbourhood();
        private static RillProcess rill;

        @BeforeAll
        static void start() {
            rill = HOOD.start(Map.of("STREAM_TRANSPORT", "draft"));
        }

        @AfterAll
        static void stop() {
            rill.close();
            HOOD.close();
        }

        @TestFactory
        Stream<DynamicNode> endWell() {
            return new Trials(HOOD, rill).of(OF_ALL_CALLS, 18);
        }
    }
}
