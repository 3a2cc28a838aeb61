package dev.rill.turn;

import dev.rill.access.GroupAdmins;
import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Press;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Whose an answer is: theirs who asked, and in a group its Telegram admins'. */
@ApplicationScoped
class Owners {
    private static final String ASKER = "select asked_by from turn where chat_id = $1 and id = $2";

    private final Database database;
    private final GroupAdmins admins;
    private final Answers answers;
    private final Phrasebook phrasebook;

    Owners(Database database, GroupAdmins admins, Answers answers, Phrasebook phrasebook) {
        this.database = database;
        this.admins = admins;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    /** Whether somebody may do with an answer what its asker may. */
    Uni<Boolean> include(Origin somebody, UserId asker) {
        return somebody.person().equals(asker)
                ? Uni.createFrom().item(true)
                : admins.include(somebody.place().chat(), somebody.person());
    }

    /**
     * Does what a button wishes with the turn that it names, in the name of who asked; or tells that it is not theirs. In a
     * private chat there is nobody else, and an unknown turn is none of anybody.
     */
    Uni<Handled> inTheirName(Press press, Function<Press, Uni<Handled>> action) {
        if (press.origin().place().chat().isPrivate()) {
            return action.apply(press);
        }
        return asker(press)
                .chain(asker -> asker.map(person -> include(press.origin(), person)
                                .chain(may -> may ? action.apply(press.as(person)) : refuse(press)))
                        .orElseGet(() -> action.apply(press)));
    }

    /** Tells somebody that a button is not theirs. */
    Uni<Handled> refuse(Press press) {
        Texts texts = phrasebook.in(press.origin().language());
        boolean alone = press.origin().place().chat().isPrivate();
        return tell(press, alone ? texts.buttonNotYours() : texts.groupButtonNotYours())
                .replaceWith(Handled.IGNORED);
    }

    /** Tells something to whoever presses, which ends the clock on the button. */
    Uni<Void> tell(Press press, String text) {
        return answers.notice(press.query(), text);
    }

    private Uni<Optional<UserId>> asker(Press press) {
        Tuple turn = Tuple.of(press.origin().place().chat().value(), press.number());
        return database.query(ASKER, turn)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new UserId(row.getLong(0))));
    }
}
