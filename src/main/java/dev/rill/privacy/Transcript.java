package dev.rill.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said in a place, oldest first.
 *
 * @param whole whether that is all that is kept of it
 */
record Transcript(List<Said> said, boolean whole) {
    Transcript {
        said = List.copyOf(said);
    }

    /**
     * A question and its answers.
     *
     * @param question empty where an answer goes on that was cut
     * @param afresh whether a new conversation begins with it
     * @param answers all of them, in their order
     * @param shown which of them stands in the chat, from 1 on
     */
    record Said(
            Instant askedAt,
            Instant endedAt,
            Optional<String> question,
            boolean afresh,
            List<Answer> answers,
            int shown) {
        Said {
            answers = List.copyOf(answers);
        }
    }

    /** The model's words, and ours under them; either may be empty. */
    record Answer(String words, String closing) {}
}
