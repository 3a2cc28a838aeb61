package dev.rill.turn;

import dev.rill.language.Texts;
import dev.rill.markup.Plain;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure;
import dev.rill.reply.Draft;
import dev.rill.reply.Draft.End;
import dev.rill.reply.GrowingText;
import dev.rill.settings.Preferences.Extra;
import dev.rill.turn.Ending.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An answer while it is written: folds what the model says into drafts, and knows how it ended. The text only grows; an end
 * may add words of ours, and buttons. Confined to the chat's loop.
 */
final class Answer {
    private final Turn turn;
    private final Texts texts;
    private final Apology apology;
    private final Footer footer;
    private final End.Open open;
    private final GrowingText text = new GrowingText();
    private final Thoughts thoughts;
    private final Sources sources = new Sources();
    private final CompletableFuture<Optional<Ending>> ending = new CompletableFuture<>();
    private Optional<String> model = Optional.empty();
    private boolean leftOut;

    Answer(Turn turn, Texts texts, Apology apology, Footer footer) {
        this.turn = turn;
        this.texts = texts;
        this.apology = apology;
        this.footer = footer;
        this.open = new End.Open(Optional.of(Buttons.stop(turn, texts)));
        this.thoughts = new Thoughts(turn.preferences().has(Extra.REASONING), texts.thinking());
    }

    /** Completes when the last draft is given; empty where none will be. */
    Uni<Optional<Ending>> ending() {
        return Uni.createFrom().completionStage(ending);
    }

    /** The draft that stands after what the model said. */
    Draft fold(ModelEvent event) {
        return switch (event) {
            case ModelEvent.Delta delta -> say(delta.text());
            case ModelEvent.Started started -> {
                model = Optional.of(started.model());
                leftOut = started.leftOut() > 0;
                yield draft();
            }
            case ModelEvent.Reasoning reasoning -> {
                thoughts.add(storable(reasoning.text()));
                yield draft();
            }
            case ModelEvent.Cited cited -> {
                sources.add(cited.sources());
                yield draft();
            }
            case ModelEvent.Completed completed -> complete(completed);
            case ModelEvent.Failed failed -> end(apology.end(failed.failure(), turn, texts, text.toString()));
        };
    }

    /** The last draft of an answer that somebody has heard enough of. */
    Draft stop() {
        return end(Ending.of(Outcome.STOPPED, text.toString(), text.isBlank() ? texts.stopped() : ""));
    }

    /** Nobody waits for this answer any more. */
    void drop() {
        ending.complete(Optional.empty());
    }

    /** The draft of an answer that ended so; {@code text} holds the model's words. */
    static Draft last(Turn turn, Ending ending, GrowingText text, Texts texts) {
        return Draft.last(
                text,
                Thoughts.preface(texts.thinking(), ending.thoughts()),
                new End.Closed(ending.closing(), Buttons.under(turn, ending, texts)));
    }

    /** With its first words the thoughts are over: what stands above the words must not move them. */
    private Draft say(String words) {
        text.append(storable(words));
        if (thoughts.isGrowing() && !text.isBlank()) {
            thoughts.end();
        }
        return draft();
    }

    private Draft draft() {
        return Draft.open(text, thoughts.preface(), open);
    }

    private Draft complete(ModelEvent.Completed completed) {
        boolean cut = completed.finish() == Finish.LENGTH;
        if (text.isBlank()) {
            ModelFailure failure = completed.finish() == Finish.FILTERED
                    ? new ModelFailure.Refused("filtered")
                    : new ModelFailure.Garbled("empty answer");
            return end(apology.end(failure, turn, texts, text.toString()));
        }
        Ending whole = Ending.of(Outcome.ANSWERED, text.toString(), cut ? texts.cutByLength() : "")
                .used(completed.usage())
                .markedBy(completed.bookmark());
        return end(cut ? whole.cutShort() : whole);
    }

    private Draft end(Ending bare) {
        thoughts.end();
        Ending known = bare.by(model).after(thoughts.shown()).shortened(leftOut);
        Ending end = known.with(text.isBlank() ? "" : sources.under(texts.sources()))
                .with(leftOut ? Plain.escaped(texts.earlierLeftOut()) : "")
                .with(footer.under(known));
        ending.complete(Optional.of(end));
        return last(turn, end, text, texts);
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace("\0", "");
    }
}
