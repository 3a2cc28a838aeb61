package dev.rill.panel;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.Incoming.Press;
import dev.rill.route.PressHandler;
import dev.rill.settings.Change;
import dev.rill.settings.PreferenceStore;
import dev.rill.settings.Preferences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The buttons of the panel. Only who opened it can press them, and in a group only while they are an admin of it. What a button chooses is kept before the panel shows it.
 */
@ApplicationScoped
class PanelButtons implements PressHandler {
    /** Where the button leads that takes the panel away. */
    static final String CLOSE = "close";

    private final Panel panel;
    private final Annexes annexes;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    PanelButtons(Panel panel, Annexes annexes, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.panel = panel;
        this.annexes = annexes;
        this.store = store;
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
        return annexes.leave(press.origin())
                .chain(() -> handle(press, press.message().get()));
    }

    private Uni<Handled> handle(Press press, long message) {
        if (press.part(1).equals(CLOSE)) {
            return answers.notice(press.query(), null)
                    .chain(() -> answers.remove(
                            press.origin().place(), message, texts(press).settingsClosed()))
                    .replaceWith(Handled.IGNORED);
        }
        return panel.page(press.part(1))
                .map(page -> press.part(2).isEmpty() ? open(press, page, message) : choose(press, page, message))
                .or(() -> annexes.press(press, message))
                .orElseGet(() -> notice(press, texts(press).buttonTooOld()));
    }

    private static boolean mayPress(Press press) {
        return press.number() == press.origin().person().value();
    }

    private Uni<Handled> open(Press press, Page page, long message) {
        return store.of(press.origin().place().chat())
                .call(() -> answers.notice(press.query(), null))
                .chain(preferences -> show(press, page, message, preferences))
                .replaceWith(Handled.IGNORED);
    }

    private Uni<Handled> choose(Press press, Page page, long message) {
        Optional<Change> choice = page.choice(press.part(2));
        if (choice.isEmpty()) {
            return notice(press, texts(press).buttonTooOld());
        }
        Receipt receipt = press.origin().receipt();
        return store.change(receipt.chat(), receipt.updateId(), Receipt.DONE, choice.get())
                .call(() -> answers.notice(press.query(), null))
                .chain(changed -> changed.map(preferences -> show(press, page, message, preferences))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(Handled.RECORDED);
    }

    private Uni<Void> show(Press press, Page page, long message, Preferences preferences) {
        View view = page.draw(preferences, texts(press));
        return answers.rewrite(
                press.origin().place(),
                message,
                view.text(),
                Panel.keyboard(view, press.origin().person()));
    }

    private Texts texts(Press press) {
        return phrasebook.in(press.origin().language());
    }

    private Uni<Handled> notice(Press press, String text) {
        return answers.notice(press.query(), text).replaceWith(Handled.IGNORED);
    }
}
