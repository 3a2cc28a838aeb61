package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Incoming;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * The buttons under an answer after which more is written: 🔄 the same question again, in the same message, where the answer
 * failed; ⏩ the rest of it, in a new message, where it was cut by its length. Only who asked can press them, and once.
 */
@ApplicationScoped
class ReopenButtons {
    private static final String RETRY = "retry";
    private static final String MORE = "more";

    private final SecondThoughts thoughts;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    ReopenButtons(SecondThoughts thoughts, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.thoughts = thoughts;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardButton retry(Turn turn, Texts texts) {
        return new InlineKeyboardButton(texts.retry(), RETRY + ":" + turn.id());
    }

    static InlineKeyboardButton more(Turn turn, Texts texts) {
        return new InlineKeyboardButton(texts.goOn(), MORE + ":" + turn.id());
    }

    @Produces
    @Singleton
    PressHandler retry() {
        return new Button(RETRY, Texts::retryStarted, (press, texts) -> thoughts.again(press.origin(), press.number()));
    }

    @Produces
    @Singleton
    PressHandler more() {
        return new Button(
                MORE,
                Texts::goingOn,
                (press, texts) -> thoughts.goOn(press.origin(), press.number(), texts.goOnInstruction()));
    }

    /** Opens a turn again; whether there was one to open. */
    private interface Opening {
        Uni<Boolean> by(Incoming.Press press, Texts texts);
    }

    private final class Button implements PressHandler {
        private final String kind;
        private final Function<Texts, String> notice;
        private final Opening opening;

        Button(String kind, Function<Texts, String> notice, Opening opening) {
            this.kind = kind;
            this.notice = notice;
            this.opening = opening;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Uni<Handled> handle(Incoming.Press press) {
            Texts texts = phrasebook.in(press.origin().language());
            return opening.by(press, texts)
                    .call(open -> answers.notice(press.query(), open ? notice.apply(texts) : texts.buttonTooOld()))
                    .invoke(open -> worker.wake(press.origin().place()))
                    .replaceWith(Handled.RECORDED);
        }
    }
}
