package dev.rill.turn;

import dev.rill.conversation.Asked;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.settings.Preferences;
import java.util.List;
import java.util.Optional;

/**
 * A question on its way to being answered, as it stands in the database.
 *
 * @param questionId the message that asked
 * @param speaker what the asker is called, where several people talk; empty in private chats
 * @param replied the message that it replies to
 * @param modelAsked the model that this question alone is for
 * @param messages the messages that show the answer, as far as known
 * @param sends how many sends have been begun; more than there are messages means that one may be lost
 * @param attempts how often it has been begun, this time included
 * @param revision how often it was asked anew
 * @param continues the turn whose answer this one goes on with
 * @param variants its answers, this one included
 * @param preferences what was preferred in the chat when it was begun
 * @param elsewhere whether the person has somebody else answer than the operator's model
 * @param ending how it ended, where that is decided and only not shown yet
 * @param abroad where the answer stands, in a chat that is not ours; empty where it stands in messages of ours
 */
record Turn(
        Place place,
        long id,
        UserId asker,
        Language language,
        long questionId,
        String question,
        String speaker,
        Optional<Asked.Replied> replied,
        Optional<String> modelAsked,
        List<Long> messages,
        int sends,
        int attempts,
        int revision,
        Optional<Long> continues,
        Variants variants,
        Preferences preferences,
        boolean elsewhere,
        Optional<Ending> ending,
        Optional<Abroad> abroad) {
    Turn {
        messages = List.copyOf(messages);
    }

    /** What was said before this turn goes along; a continuation knows nothing that came after what it continues. */
    Asked asked() {
        return new Asked(place, continues.map(turn -> turn + 1).orElse(id), speaker, question, replied);
    }

    /**
     * The answers of a turn.
     *
     * @param current which of them it is now, from 1 on
     * @param count how many there are
     */
    record Variants(int current, int count) {
        static final Variants ONE = new Variants(1, 1);
    }
}
