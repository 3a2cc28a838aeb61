package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.method.SendMessageDraft;
import dev.rill.telegram.type.ReplyParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers where several people talk. */
class GroupReplyTest extends ReplyHarness {
    private static final Place TOPIC = new Place(new ChatId(-9), 2);
    private static final long QUESTION = 77;

    private long after = QUESTION;

    @Override
    Screen screen() {
        return new Screen.Chat(TOPIC, List.of(), false, after, memory(Set.of()));
    }

    @Override
    Manner manner() {
        return new Manner(Optional.of(Streaming.DRAFT), false);
    }

    @Test
    void replyToTheQuestionInItsTopicWithTheirFirstMessageAlone() {
        show();
        for (int line = 0; line < 600; line++) {
            says("line " + line + "\n");
        }
        ends();
        passes(60_000);

        assertThat(sent()).extracting(SendMessage::messageThreadId).containsExactly(2L, 2L);
        assertThat(sent().getFirst().replyParameters()).isEqualTo(new ReplyParameters(QUESTION, true));
        assertThat(sent().getLast().replyParameters()).isNull();
    }

    @Test
    void replyToNothingWhereTheQuestionIsNowhere() {
        after = 0;
        show();
        says("Because.");
        ends();
        passes(5000);

        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst().replyParameters()).isNull();
    }

    @Test
    void comeInNoDraftWhateverIsPreferred() {
        show();
        says("Because.");
        passes(10_000);
        ends();

        assertThat(telegram.calls()).noneMatch(call -> call.method() instanceof SendMessageDraft);
    }

    private List<SendMessage> sent() {
        return telegram.texts().stream()
                .filter(call -> call.method() instanceof SendMessage)
                .map(call -> (SendMessage) call.method())
                .toList();
    }
}
