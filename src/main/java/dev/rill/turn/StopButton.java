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

/** ⏹ under an answer that is being written. Only its {@link Owners} can press it, and it stops that answer or none. */
@ApplicationScoped
class StopButton implements PressHandler {
    private static final String KIND = "stop";

    private final RunningTurns running;
    private final Owners owners;
    private final Answers answers;
    private final Phrasebook phrasebook;

    StopButton(RunningTurns running, Owners owners, Answers answers, Phrasebook phrasebook) {
        this.running = running;
        this.owners = owners;
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
        return owners.include(origin, turn.get().asker()).chain(theirs -> theirs ? stop(press) : owners.refuse(press));
    }

    private Uni<Handled> stop(Incoming.Press press) {
        running.stop(press.origin().place(), press.number());
        return answers.notice(press.query(), null).replaceWith(Handled.IGNORED);
    }
}
