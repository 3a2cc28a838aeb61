package dev.rill.turn;

import dev.rill.conversation.Tokenizer;
import dev.rill.turn.Writer.Manuscript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * The spine: recall the conversation, stream the reply, remember.
 *
 * <p>The end of an answer is kept while its last words are on their way to the chat, and whichever is later closes the turn.
 * So a process that dies in between asks no model again: the next one only shows the end, in the same messages.
 */
@ApplicationScoped
class Answering {
    /** A turn that has taken so many processes with it is not begun again. */
    private static final int ATTEMPTS = 20;

    private final Recollection recollection;
    private final Tokenizer tokenizer;
    private final Writer writer;
    private final Display display;
    private final TurnStore store;

    Answering(Recollection recollection, Tokenizer tokenizer, Writer writer, Display display, TurnStore store) {
        this.recollection = recollection;
        this.tokenizer = tokenizer;
        this.writer = writer;
        this.display = display;
        this.store = store;
    }

    /**
     * Brings a turn to its end, from wherever it stands; whether another one may wait in its conversation. Fails with {@link
     * dev.rill.telegram.TelegramException} where the chat cannot be told any more.
     */
    Uni<Boolean> answer(Turn turn) {
        return manuscript(turn)
                .chain(manuscript -> Uni.combine()
                        .all()
                        .unis(
                                display.show(turn, manuscript.drafts()),
                                manuscript.ending().chain(ending -> remember(turn, ending)))
                        .discardItems())
                .chain(() -> store.shown(turn))
                .invoke(() -> display.recite(turn));
    }

    private Uni<Manuscript> manuscript(Turn turn) {
        if (turn.ending().isPresent()) {
            return Uni.createFrom()
                    .item(() -> writer.rewrite(turn, turn.ending().get()));
        }
        if (turn.attempts() > ATTEMPTS) {
            return Uni.createFrom().item(() -> writer.rewrite(turn, writer.giveUp(turn)));
        }
        if (turn.question().isBlank()) {
            return Uni.createFrom().item(() -> writer.rewrite(turn, writer.cannotRead(turn)));
        }
        Recall recall = recollection.of(turn);
        return writer.write(turn, recall.prompt())
                .map(manuscript -> new Manuscript(
                        manuscript.drafts(), manuscript.ending().invoke(ending -> learn(turn, recall, ending))));
    }

    /** A person's own server has other limits, and may say what it likes: it teaches nothing about the operator's models. */
    private static void learn(Turn turn, Recall recall, Optional<Ending> ending) {
        if (!turn.elsewhere()) {
            ending.ifPresent(recall::learn);
        }
    }

    private Uni<Void> remember(Turn turn, Optional<Ending> end) {
        return end.map(ending -> remember(turn, ending))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** An answer is dear: a database that is away for a while does not lose it. */
    private Uni<Void> remember(Turn turn, Ending ending) {
        return tokenizer
                .sizeOf(ending.model().orElse(""), turn.question(), ending.answer(), ending.written())
                .chain(size -> store.end(turn, ending, size))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .atMost(20);
    }
}
