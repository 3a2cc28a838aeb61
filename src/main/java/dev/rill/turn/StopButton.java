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
import java.util.Optional;

/** ⏹ under an answer that is being written. Only who asked can press it, and it stops that answer or none. */
@ApplicationScoped
class StopButton implements PressHandler {
    private static final String KIND = "stop";

    private final RunningTurns running;
    private final Answers answers;
    private final Phrasebook phrasebook;

    StopButton(RunningTurns running, Answers answers, Phrasebook phrasebook) {
        this.running = running;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static InlineKeyboardMarkup of(Turn turn, Texts texts) {
        return InlineKeyboardMarkup.single(texts.stop(), KIND + ":" + turn.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        Incoming.Origin origin = press.origin();
        Texts texts = phrasebook.in(origin.language());
        Optional<Turn> turn = running.at(origin.place()).filter(one -> one.id() == press.number());
        if (turn.isEmpty()) {
            return answers.notice(press.query(), texts.buttonTooOld()).replaceWith(Handled.IGNORED);
        }
        if (!turn.get().asker().equals(origin.person())) {
            return answers.notice(press.query(), texts.buttonNotYours()).replaceWith(Handled.IGNORED);
        }
        running.stop(origin.place());
        return answers.notice(press.query(), null).replaceWith(Handled.IGNORED);
    }
}
