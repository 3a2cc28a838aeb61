package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Incoming;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** ⏩ under an answer that was cut by its length: the rest follows in a new message. Only who asked can press it, and once. */
@ApplicationScoped
class ContinueButton implements PressHandler {
    private static final String KIND = "more";

    private final SecondThoughts thoughts;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ContinueButton(SecondThoughts thoughts, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.thoughts = thoughts;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardMarkup of(Turn turn, Texts texts) {
        return InlineKeyboardMarkup.single(texts.goOn(), KIND + ":" + turn.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        Texts texts = phrasebook.in(press.origin().language());
        return thoughts.goOn(press.origin(), press.number(), texts.goOnInstruction())
                .call(more -> answers.notice(press.query(), more ? texts.goingOn() : texts.buttonTooOld()))
                .invoke(more -> worker.wake(press.origin().place()))
                .replaceWith(Handled.RECORDED);
    }
}
