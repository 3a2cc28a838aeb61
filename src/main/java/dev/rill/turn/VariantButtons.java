package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.route.Answers;
import dev.rill.route.Incoming;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** ◀ 2/3 ▶ under an answer of which there are several. Only its {@link Owners} can press them. */
@ApplicationScoped
class VariantButtons implements PressHandler {
    private static final String KIND = "variant";

    private final VariantStore variants;
    private final Owners owners;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    VariantButtons(VariantStore variants, Owners owners, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.variants = variants;
        this.owners = owners;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    static List<InlineKeyboardButton> of(Turn turn) {
        int current = turn.variants().current();
        int count = turn.variants().count();
        List<InlineKeyboardButton> row = new ArrayList<>();
        if (current > 1) {
            row.add(button("◀", turn, current - 1));
        }
        row.add(button(current + "/" + count, turn, current));
        if (current < count) {
            row.add(button("▶", turn, current + 1));
        }
        return row;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        return owners.inTheirName(press, this::turn);
    }

    private Uni<Handled> turn(Incoming.Press press) {
        Incoming.Origin origin = press.origin();
        return variants.turnTo(origin, press.number(0), (int) press.number(1))
                .invoke(turned -> worker.wake(origin.place()))
                .call(turned -> answers.notice(
                        press.query(),
                        turned ? null : phrasebook.in(origin.language()).buttonTooOld()))
                .replaceWith(Handled.RECORDED);
    }

    private static InlineKeyboardButton button(String label, Turn turn, int number) {
        return new InlineKeyboardButton(label, KIND + ":" + turn.id() + ":" + number);
    }
}
