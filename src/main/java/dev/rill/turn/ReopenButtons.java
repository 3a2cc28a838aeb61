package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Incoming;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import dev.rill.turn.SecondThoughts.Opening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * The buttons under an answer after which more is written: 🔄 the same question again, in the same message, where the answer
 * failed; ⏩ the rest of it, in a new message, where it was cut by its length. Only its {@link Owners} can press them, and once.
 */
@ApplicationScoped
class ReopenButtons {
    private static final String RETRY = "retry";
    private static final String MORE = "more";

    private final SecondThoughts thoughts;
    private final RunningTurns running;
    private final TurnWorker worker;
    private final Owners owners;
    private final Phrasebook phrasebook;

    ReopenButtons(
            SecondThoughts thoughts, RunningTurns running, TurnWorker worker, Owners owners, Phrasebook phrasebook) {
        this.thoughts = thoughts;
        this.running = running;
        this.worker = worker;
        this.owners = owners;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardButton retry(Turn turn, Texts texts) {
        String asker = turn.abroad().isPresent() ? ":" + turn.asker() : "";
        return new InlineKeyboardButton(texts.retry(), RETRY + ":" + turn.id() + asker);
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

    /** Opens a turn again. */
    private interface Opener {
        Uni<Opening> by(Incoming.Press press, Texts texts);
    }

    private final class Button implements PressHandler {
        private final String kind;
        private final Function<Texts, String> notice;
        private final Opener opener;

        Button(String kind, Function<Texts, String> notice, Opener opener) {
            this.kind = kind;
            this.notice = notice;
            this.opener = opener;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean standsAbroad() {
            return kind.equals(RETRY);
        }

        @Override
        public Uni<Handled> handle(Incoming.Press press) {
            return owners.inTheirName(press, this::open);
        }

        private Uni<Handled> open(Incoming.Press press) {
            if (isSomebodyElses(press)) {
                return owners.refuse(press);
            }
            Texts texts = phrasebook.in(press.origin().language());
            return opener.by(press, texts).chain(opening -> switch (opening) {
                case OPENED -> tell(press, notice.apply(texts));
                case NOTHING -> tell(press, texts.buttonTooOld());
                case TOO_EARLY ->
                    isRunning(press)
                            ? owners.tell(press, texts.buttonTooOld()).replaceWith(Handled.IGNORED)
                            : Uni.createFrom().item(Handled.POSTPONED);
            });
        }

        /** In somebody else's chat the turn is not where the other person is, and the button says whose it is. */
        private static boolean isSomebodyElses(Incoming.Press press) {
            return press.inline().isPresent()
                    && press.number(1) != press.origin().person().value();
        }

        private boolean isRunning(Incoming.Press press) {
            return running.at(press.origin().place())
                    .filter(turn -> turn.id() == press.number())
                    .isPresent();
        }

        private Uni<Handled> tell(Incoming.Press press, String text) {
            return owners.tell(press, text)
                    .invoke(() -> worker.wake(press.origin().place()))
                    .replaceWith(Handled.RECORDED);
        }
    }
}
