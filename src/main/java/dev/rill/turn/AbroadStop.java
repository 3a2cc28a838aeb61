package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.markup.Plain;
import dev.rill.route.Answers;
import dev.rill.route.Incoming;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * ⏹ in somebody else's chat. It stands there before there is a turn, so it says who asked and goes by the message; a question
 * that still waits is called off. Only who asked can press it.
 */
@ApplicationScoped
class AbroadStop implements PressHandler {
    private static final String KIND = "halt";

    private final RunningTurns running;
    private final AbroadStore store;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    AbroadStop(RunningTurns running, AbroadStore store, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.running = running;
        this.store = store;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardMarkup of(UserId asker, Texts texts) {
        return InlineKeyboardMarkup.single(texts.stop(), KIND + ":" + asker);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean standsAbroad() {
        return true;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        Texts texts = phrasebook.in(press.origin().language());
        if (press.inline().isEmpty()) {
            return answers.notice(press.query(), texts.buttonTooOld()).replaceWith(Handled.IGNORED);
        }
        if (press.number() != press.origin().person().value()) {
            return answers.notice(press.query(), texts.buttonNotYours()).replaceWith(Handled.IGNORED);
        }
        if (isRunning(press)) {
            running.stop(press.origin().place());
            return answers.notice(press.query(), null).replaceWith(Handled.IGNORED);
        }
        return callOff(press, texts);
    }

    private boolean isRunning(Incoming.Press press) {
        return running.at(press.origin().place())
                .flatMap(Turn::abroad)
                .map(Abroad::message)
                .equals(press.inline());
    }

    private Uni<Handled> callOff(Incoming.Press press, Texts texts) {
        return store.callOff(press.origin(), press.inline().orElse(""), Plain.escaped(texts.stopped()))
                .invoke(calledOff -> worker.wake(press.origin().place()))
                .call(calledOff -> answers.notice(press.query(), calledOff ? texts.stopped() : texts.buttonTooOld()))
                .replaceWith(Handled.RECORDED);
    }
}
