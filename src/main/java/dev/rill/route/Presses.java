package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of buttons that there are; a button of no kind is told that it is too old. */
@ApplicationScoped
class Presses implements Handler<Incoming.Press> {
    private final Map<String, PressHandler> byKind;
    private final Doorkeeper doorkeeper;
    private final Phrasebook phrasebook;
    private final Answers answers;

    Presses(@All List<PressHandler> handlers, Doorkeeper doorkeeper, Phrasebook phrasebook, Answers answers) {
        this.byKind = handlers.stream().collect(Collectors.toUnmodifiableMap(PressHandler::kind, Function.identity()));
        this.doorkeeper = doorkeeper;
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public Class<Incoming.Press> kind() {
        return Incoming.Press.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        return Optional.ofNullable(byKind.get(press.kind()))
                .filter(handler -> press.inline().isEmpty() || handler.standsAbroad())
                .map(handler -> obey(handler, press))
                .orElseGet(() -> tooOld(press));
    }

    private Uni<Handled> obey(PressHandler handler, Incoming.Press press) {
        return doorkeeper.admit(handler.audience(), press.origin()).chain(entry -> switch (entry) {
            case Doorkeeper.Entry.Open open -> handler.handle(press);
            case Doorkeeper.Entry.Closed closed -> notice(press, closed.sentence());
            case Doorkeeper.Entry.Hidden hidden -> tooOld(press);
        });
    }

    private Uni<Handled> tooOld(Incoming.Press press) {
        return notice(press, phrasebook.in(press.origin().language()).buttonTooOld());
    }

    private Uni<Handled> notice(Incoming.Press press, String text) {
        return answers.notice(press.query(), text).replaceWith(Handled.IGNORED);
    }
}
