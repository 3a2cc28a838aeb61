package dev.rill.panel;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.route.Answers;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Press;
import dev.rill.settings.Change;
import dev.rill.settings.PreferenceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does what the buttons of a sheet are for, for somebody who may press them. What is chosen is kept before it is shown. */
@ApplicationScoped
class Wishes {
    private final Panel panel;
    private final OpenInputs inputs;
    private final PreferenceStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Wishes(Panel panel, OpenInputs inputs, PreferenceStore store, Answers answers, Phrasebook phrasebook) {
        this.panel = panel;
        this.inputs = inputs;
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    /** What is to be typed is not waited for any more: the person presses something else. */
    Uni<Void> leave(Origin origin) {
        return inputs.end(origin);
    }

    /** Does it; {@code press} is answered, and {@code message} shows the sheet as it is then. */
    Uni<Handled> grant(Wish wish, Press press, Sheet sheet, long message) {
        return switch (wish) {
            case Wish.Chooses chooses -> choose(press, sheet, message, chooses.change());
            case Wish.Keeps keeps -> keep(press, sheet, message, keeps.keeping());
            case Wish.Types types -> ask(press, sheet, message, types.field());
            case Wish.Hears hears ->
                answers.notice(press.query(), hears.notice().apply(texts(press)))
                        .replaceWith(Handled.IGNORED);
        };
    }

    private Uni<Handled> choose(Press press, Sheet sheet, long message, Change change) {
        Receipt receipt = press.origin().receipt();
        return store.change(press.origin().place().chat(), receipt.updateId(), Receipt.DONE, change)
                .call(() -> answers.notice(press.query(), null))
                .chain(changed -> changed.map(preferences -> panel.show(press.origin(), sheet, message, preferences))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(Handled.RECORDED);
    }

    private Uni<Handled> keep(Press press, Sheet sheet, long message, Keeping keeping) {
        return inputs.keep(press.origin(), keeping)
                .chain(() -> answers.notice(press.query(), null))
                .chain(() -> panel.show(press.origin(), sheet, message))
                .replaceWith(Handled.RECORDED);
    }

    private Uni<Handled> ask(Press press, Sheet sheet, long message, Field field) {
        Texts texts = texts(press);
        Button back = Button.leading(texts.back(), sheet.name());
        boolean alone = press.origin().place().chat().isPrivate();
        String question = alone ? field.question(texts) : field.question(texts) + "\n\n" + texts.typeInReply();
        View asking = new View(question, List.of(List.of(back)));
        return answers.notice(press.query(), null)
                .chain(() -> inputs.open(press.origin(), sheet.name(), press.part(2), message))
                .chain(() -> panel.show(press.origin(), asking, message))
                .replaceWith(Handled.IGNORED);
    }

    private Texts texts(Press press) {
        return phrasebook.in(press.origin().language());
    }
}
