package dev.rill.turn;

import dev.rill.conversation.Conversations;
import dev.rill.conversation.Tokenizer;
import jakarta.enterprise.context.ApplicationScoped;

/** What a turn's model is asked: what was chosen for its chat, and what was said there. */
@ApplicationScoped
class Recollection {
    private final Conversations conversations;
    private final Briefings briefings;
    private final Tokenizer tokenizer;

    Recollection(Conversations conversations, Briefings briefings, Tokenizer tokenizer) {
        this.conversations = conversations;
        this.briefings = briefings;
        this.tokenizer = tokenizer;
    }

    Recall of(Turn turn) {
        return new Recall(
                conversations.recall(turn.asked(), briefings.of(turn.modelAsked(), turn.preferences(), turn.place())),
                conversations,
                tokenizer);
    }
}
