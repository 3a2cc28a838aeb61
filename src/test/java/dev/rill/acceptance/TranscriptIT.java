package dev.rill.acceptance;

import static dev.rill.acceptance.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.People;
import dev.rill.playground.model.ModelFault;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.ChatView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The long answer that the documentation shows, recorded once more. */
class TranscriptIT {
    private static final String QUESTION = "The whole show";
    private static final String LAST_WORDS = "The last sign is an otter. 🦦";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void tellsOfTheMessagesThatTheDocumentationTellsOf() throws IOException {
        Transcript transcript = record();
        Path target = Path.of(System.getProperty("rill.build.directory", "target"), "transcript.md");
        Files.writeString(target, transcript.markdown());

        String documented = Files.readString(Path.of(System.getProperty("basedir", "."), "docs", "transcript.md"));
        assertThat(documented.substring(documented.indexOf(Transcript.MESSAGES)))
                .as("the messages in docs/transcript.md; those of today are in " + target)
                .isEqualTo(transcript.shown());
        assertThat(transcript.calls()).noneMatch(Call::violation).allMatch(call -> call.status() == 200);
        assertThat(People.telling(transcript.model().expected()).test(transcript.messages()))
                .isTrue();
    }

    private static Transcript record() {
        try (Neighbourhood hood = new Neighbourhood();
                RillProcess rill = hood.start()) {
            People people = hood.people();
            hood.model().faults().arm(new ModelFault.Slow(0.5));
            hood.rests();
            long question = people.say(People.ANNA, QUESTION);
            ChatView chat = await(people.when(People.ANNA, TranscriptIT::isAtItsEnd, PATIENCE));
            rill.stop();
            return new Transcript(
                    QUESTION,
                    sentAt(chat, question),
                    hood.model().timing(QUESTION).orElseThrow(),
                    people.calls(People.ANNA),
                    people.chat(People.ANNA).fromBot());
        }
    }

    private static boolean isAtItsEnd(ChatView chat) {
        return chat.last()
                .filter(message -> message.text().endsWith(LAST_WORDS)
                        && message.keyboard().rows().isEmpty())
                .isPresent();
    }

    private static long sentAt(ChatView chat, long message) {
        return chat.messages().stream()
                .filter(one -> one.id() == message)
                .findFirst()
                .orElseThrow()
                .sentAt();
    }
}
