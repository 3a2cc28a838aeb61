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

/** 🔄 under an answer that failed: the same question again, in the same message. Only who asked can press it. */
@ApplicationScoped
class RetryButton implements PressHandler {
    private static final String KIND = "retry";

    private final SecondThoughts thoughts;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    RetryButton(SecondThoughts thoughts, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.thoughts = thoughts;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardMarkup of(Turn turn, Texts texts) {
        return InlineKeyboardMarkup.single(texts.retry(), KIND + ":" + turn.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        Texts texts = phrasebook.in(press.origin().language());
        return thoughts.again(press.origin(), press.number())
                .call(again -> answers.notice(press.query(), again ? texts.retryStarted() : texts.buttonTooOld()))
                .invoke(again -> worker.wake(press.origin().place()))
                .replaceWith(Handled.RECORDED);
    }
}
