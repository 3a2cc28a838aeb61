package dev.rill.panel;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.panel.OpenInputs.Input;
import dev.rill.route.Answers;
import dev.rill.route.Expectation;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes what a person types for the answer to what the panel has asked: checked, kept and shown, or asked again. A command is
 * carried out and ends nothing, but for {@code /cancel}.
 */
@ApplicationScoped
class Typing implements Expectation {
    private static final String CANCEL = "cancel";

    private final OpenInputs inputs;
    private final Panel panel;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Typing(OpenInputs inputs, Panel panel, Answers answers, Phrasebook phrasebook) {
        this.inputs = inputs;
        this.panel = panel;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public Uni<Optional<Handled>> take(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Ask ask ->
                whereOpen(ask.origin(), open -> isFor(open, ask), open -> answer(open, Typed.of(ask)));
            case Incoming.Unsupported other
            when other.origin().place().chat().isPrivate() ->
                whereOpen(other.origin(), open -> true, open -> answer(open, Typed.of(other)));
            case Incoming.Unsupported other -> nothing();
            case Incoming.Command command
            when command.name().equals(CANCEL) -> whereOpen(command.origin(), open -> true, this::cancel);
            case Incoming.Command command -> nothing();
            case Incoming.Edited edited -> nothing();
            case Incoming.Called called -> nothing();
            case Incoming.Press press -> nothing();
            case Incoming.Stopped stopped -> nothing();
            case Incoming.Drafted drafted -> nothing();
            case Incoming.Chosen chosen -> nothing();
            case Incoming.Hosted hosted -> nothing();
            case Incoming.Joined joined -> nothing();
            case Incoming.Left left -> nothing();
            case Incoming.Migrated migrated -> nothing();
        };
    }

    /** A question of the panel's that is open, and who is to answer it. */
    private record Open(Origin origin, Input input, Sheet sheet, Field field) {}

    /** In a group, what replies to the panel, or to what we have said since: everything else there is said to others. */
    private static boolean isFor(Open open, Incoming.Ask ask) {
        return open.origin().place().chat().isPrivate()
                || ask.replied().stream()
                        .anyMatch(replied -> replied.ours()
                                && replied.message() >= open.input().message());
    }

    private Uni<Optional<Handled>> whereOpen(
            Origin origin, Predicate<Open> meant, Function<Open, Uni<Handled>> action) {
        return inputs.find(origin)
                .map(found -> found.flatMap(input -> open(origin, input)))
                .map(found -> found.filter(meant))
                .chain(found ->
                        found.map(open -> action.apply(open).map(Optional::of)).orElseGet(Typing::nothing));
    }

    /** Empty where a later version has no such button any more. */
    private Optional<Open> open(Origin origin, Input input) {
        return panel.sheet(input.sheet())
                .flatMap(sheet -> sheet.wish(input.argument())
                        .filter(Wish.Types.class::isInstance)
                        .map(Wish.Types.class::cast)
                        .map(types -> new Open(origin, input, sheet, types.field())));
    }

    private static Uni<Optional<Handled>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Handled> cancel(Open open) {
        Origin origin = open.origin();
        return inputs.end(origin)
                .chain(() -> panel.show(origin, open.sheet(), open.input().message()))
                .chain(() -> answers.say(origin, texts(origin).typingCancelled()));
    }

    /** A secret goes first: whatever becomes of it, it has stood there for long enough. */
    private Uni<Handled> answer(Open open, Typed typed) {
        if (!open.field().isSecret()) {
            return weigh(open, typed);
        }
        Origin origin = open.origin();
        return answers.wipe(origin.place(), typed.message())
                .chain(wiped -> weigh(open, typed)
                        .call(() -> wiped
                                ? Uni.createFrom().voidItem()
                                : answers.say(origin, texts(origin).secretNotDeleted())));
    }

    private Uni<Handled> weigh(Open open, Typed typed) {
        if (typed.isRestOf(open.input().rest())) {
            return inputs.askAgain(open.origin(), typed.rest()).replaceWith(Handled.IGNORED);
        }
        Texts texts = texts(open.origin());
        if (!typed.isText()) {
            return again(open, typed, texts.typedNoText());
        }
        return open.field().read(typed.text(), texts).chain(reading -> switch (reading) {
            case Reading.Right right -> keep(open, right.keeping());
            case Reading.Wrong wrong -> again(open, typed, wrong.sentence());
        });
    }

    private Uni<Handled> keep(Open open, Keeping keeping) {
        return inputs.answer(open.origin(), open.input(), keeping)
                .chain(() ->
                        panel.show(open.origin(), open.sheet(), open.input().message()))
                .replaceWith(Handled.RECORDED);
    }

    /** Said before it is noted what may follow, so that a crash in between repeats the sentence and does not lose it. */
    private Uni<Handled> again(Open open, Typed typed, String sentence) {
        Origin origin = open.origin();
        return answers.say(origin, texts(origin).typeAgain(sentence)).call(() -> inputs.askAgain(origin, typed.rest()));
    }

    private Texts texts(Origin origin) {
        return phrasebook.in(origin.language());
    }
}
