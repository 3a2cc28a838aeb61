package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.route.Answers;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Press;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The annexes that there are, and what their buttons do. Whoever gets here may press. */
@ApplicationScoped
class Annexes {
    private final Map<String, Annex> annexes;
    private final OpenInputs inputs;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Annexes(@All List<Annex> annexes, OpenInputs inputs, Answers answers, Phrasebook phrasebook) {
        this.annexes = annexes.stream().collect(Collectors.toUnmodifiableMap(Annex::name, Function.identity()));
        this.inputs = inputs;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    /** What is to be typed is not waited for any more: the person presses something else. */
    Uni<Void> leave(Origin origin) {
        return inputs.end(origin);
    }

    /** Does what a button wishes; empty where it is none of an annex. */
    Optional<Uni<Handled>> press(Press press, long message) {
        return Optional.ofNullable(annexes.get(press.part(1)))
                .flatMap(annex -> press.part(2).isEmpty()
                        ? Optional.of(open(press, annex, message))
                        : annex.wish(press.part(2)).map(wish -> grant(press, annex, message, wish)));
    }

    /** Draws an annex over a panel. */
    Uni<Void> show(Origin origin, String name, long message) {
        return Optional.ofNullable(annexes.get(name))
                .map(annex -> show(origin, annex, message))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Handled> open(Press press, Annex annex, long message) {
        return answers.notice(press.query(), null)
                .chain(() -> show(press.origin(), annex, message))
                .replaceWith(Handled.IGNORED);
    }

    private Uni<Handled> grant(Press press, Annex annex, long message, Wish wish) {
        Origin origin = press.origin();
        Uni<Void> noticed = answers.notice(press.query(), null);
        return switch (wish) {
            case Wish.Types types ->
                noticed.chain(() -> inputs.open(origin, types.field(), message))
                        .chain(() -> draw(origin, message, asking(types.field(), annex, texts(origin))))
                        .replaceWith(Handled.IGNORED);
            case Wish.Keeps keeps ->
                inputs.keep(origin, keeps.keeping())
                        .chain(() -> noticed)
                        .chain(() -> show(origin, annex, message))
                        .replaceWith(Handled.RECORDED);
        };
    }

    private static View asking(Field field, Annex annex, Texts texts) {
        return new View(field.question(texts), List.of(List.of(Button.leading(texts.back(), annex.name()))));
    }

    private Uni<Void> show(Origin origin, Annex annex, long message) {
        return annex.view(origin.person(), texts(origin)).chain(view -> draw(origin, message, view));
    }

    private Uni<Void> draw(Origin origin, long message, View view) {
        return answers.rewrite(origin.place(), message, view.text(), Panel.keyboard(view, origin.person()));
    }

    private Texts texts(Origin origin) {
        return phrasebook.in(origin.language());
    }
}
