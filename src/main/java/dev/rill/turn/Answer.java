package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure;
import dev.rill.model.Usage;
import dev.rill.reply.Draft;
import dev.rill.reply.GrowingText;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An answer while it is written: folds what the model says into drafts, and knows how it ended. The text only grows; an end
 * may add a sentence of ours, and a button. Confined to the chat's loop.
 */
final class Answer {
    private final Turn turn;
    private final Texts texts;
    private final Apology apology;
    private final Optional<InlineKeyboardMarkup> stopButton;
    private final GrowingText text = new GrowingText();
    private final CompletableFuture<Optional<Ending>> ending = new CompletableFuture<>();
    private Optional<String> model = Optional.empty();

    Answer(Turn turn, Texts texts, Apology apology) {
        this.turn = turn;
        this.texts = texts;
        this.apology = apology;
        this.stopButton = Optional.of(StopButton.of(turn, texts));
    }

    /** Completes when the last draft is given; empty where none will be. */
    Uni<Optional<Ending>> ending() {
        return Uni.createFrom().completionStage(ending);
    }

    /** The draft that stands after what the model said. */
    Draft fold(ModelEvent event) {
        return switch (event) {
            case ModelEvent.Delta delta -> {
                text.append(storable(delta.text()));
                yield Draft.open(text, stopButton);
            }
            case ModelEvent.Started started -> {
                model = Optional.of(started.model());
                yield Draft.open(text, stopButton);
            }
            case ModelEvent.Reasoning reasoning -> Draft.open(text, stopButton);
            case ModelEvent.Cited cited -> Draft.open(text, stopButton);
            case ModelEvent.Completed completed -> complete(completed);
            case ModelEvent.Failed failed -> fail(failed.failure());
        };
    }

    /** The last draft of an answer that somebody has heard enough of. */
    Draft stop() {
        return end(ended(Ending.Outcome.STOPPED, text.isBlank() ? texts.stopped() : ""));
    }

    /** Nobody waits for this answer any more. */
    void drop() {
        ending.complete(Optional.empty());
    }

    /** The draft of an answer that ended so; {@code text} holds the model's words. */
    static Draft last(Turn turn, Ending ending, GrowingText text, Texts texts) {
        return Draft.last(text, ending.closing(), Buttons.under(turn, ending, texts));
    }

    private Draft complete(ModelEvent.Completed completed) {
        if (text.isBlank()) {
            return fail(
                    completed.finish() == Finish.FILTERED
                            ? new ModelFailure.Refused("filtered")
                            : new ModelFailure.Garbled("empty answer"));
        }
        Ending end = completed.finish() == Finish.LENGTH
                ? ended(Ending.Outcome.ANSWERED, texts.cutByLength()).cutShort()
                : ended(Ending.Outcome.ANSWERED, "");
        return end(end.used(completed.usage()));
    }

    private Draft fail(ModelFailure failure) {
        return end(apology.end(failure, turn, texts, text.toString()).by(model));
    }

    private Ending ended(Ending.Outcome outcome, String closing) {
        return new Ending(outcome, text.toString(), closing, false, model, Optional.<Usage>empty(), Optional.empty());
    }

    private Draft end(Ending end) {
        ending.complete(Optional.of(end));
        return last(turn, end, text, texts);
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace("\0", "");
    }
}
