package dev.rill.panel;

import dev.rill.access.GroupAdmins;
import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.Incoming.Press;
import dev.rill.route.PressHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The buttons of the panel. Only who opened it can press them, and in a group only while they are an admin of it; what is a
 * person's own is not shown to a group. What a button chooses is kept before the panel shows it.
 */
@ApplicationScoped
class PanelButtons implements PressHandler {
    /** Where the button leads that takes the panel away. */
    static final String CLOSE = "close";

    private final Panel panel;
    private final Wishes wishes;
    private final Answers answers;
    private final Phrasebook phrasebook;

    PanelButtons(Panel panel, Wishes wishes, Answers answers, Phrasebook phrasebook) {
        this.panel = panel;
        this.wishes = wishes;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public String kind() {
        return Panel.KIND;
    }

    @Override
    public Audience audience() {
        return Audience.CHAT_ADMINS;
    }

    @Override
    public Uni<Handled> handle(Press press) {
        Texts texts = texts(press);
        if (press.number() < 0 || press.message().isEmpty()) {
            return notice(press, texts.buttonTooOld());
        }
        if (!mayPress(press)) {
            return notice(press, texts.buttonNotYours());
        }
        if (isPersonal(press)) {
            return notice(press, texts.groupPersonal());
        }
        return effect(press, press.message().get())
                .map(effect -> wishes.leave(press.origin()).chain(() -> effect))
                .orElseGet(() -> notice(press, texts.buttonTooOld()));
    }

    /** Empty where none of our buttons says that. */
    private Optional<Uni<Handled>> effect(Press press, long message) {
        if (press.part(1).equals(CLOSE)) {
            return Optional.of(close(press, message));
        }
        return panel.sheet(press.part(1))
                .flatMap(sheet -> press.part(2).isEmpty()
                        ? Optional.of(open(press, sheet, message))
                        : sheet.wish(press.part(2)).map(wish -> wishes.grant(wish, press, sheet, message)));
    }

    private boolean isPersonal(Press press) {
        return !press.origin().place().chat().isPrivate()
                && panel.sheet(press.part(1)).filter(Annex.class::isInstance).isPresent();
    }

    /** What an admin without a face has opened is anybody's who may press here at all; from then on it is theirs. */
    private static boolean mayPress(Press press) {
        return press.number() == press.origin().person().value()
                || GroupAdmins.isFaceless(new UserId(press.number()))
                        && !press.origin().place().chat().isPrivate();
    }

    private Uni<Handled> open(Press press, Sheet sheet, long message) {
        return answers.notice(press.query(), null)
                .chain(() -> panel.show(press.origin(), sheet, message))
                .replaceWith(Handled.IGNORED);
    }

    private Uni<Handled> close(Press press, long message) {
        return answers.notice(press.query(), null)
                .chain(() -> answers.remove(
                        press.origin().place(), message, texts(press).settingsClosed()))
                .replaceWith(Handled.IGNORED);
    }

    private Texts texts(Press press) {
        return phrasebook.in(press.origin().language());
    }

    private Uni<Handled> notice(Press press, String text) {
        return answers.notice(press.query(), text).replaceWith(Handled.IGNORED);
    }
}
