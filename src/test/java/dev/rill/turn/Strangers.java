package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.LoopsFixture;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Answers;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Replied;
import dev.rill.telegram.Myself;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.Bot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People in chats that are not ours, and all that stands between them and the turns' table. No turn is worked on. */
final class Strangers implements AutoCloseable {
    static final Place ABROAD = Place.abroad(Turns.HERSELF);

    final OutboxFixture fixture = new OutboxFixture();
    final TurnTable table = new TurnTable();
    final RunningTurns running = new RunningTurns(new SimpleMeterRegistry());
    final Placeholders placeholders;
    final Phrasebook phrasebook = Phrasebooks.saying(Turns.textsWithArguments());
    private final AbroadStore store = new AbroadStore(table.database);
    private final AbroadQuestions questions;
    private final GuestQuestions guests;
    private final AbroadStop stop;
    private long lastUpdate = 1_000;

    @SuppressWarnings("NullAway") // the worker is not open, so nobody answers
    Strangers() {
        Myself myself = new Myself();
        myself.am(new Bot(99, "rill_bot", false));
        placeholders = new Placeholders(myself);
        Answers answers = AnswersFixture.over(fixture.outbox);
        TurnWorker worker = new TurnWorker(
                table.store,
                new Answering(null, null, null, null, table.store),
                new Unsaid(table.store, null),
                new WaitingLine(table.database, fixture.outbox, phrasebook),
                LoopsFixture.over(table.postgres.vertx().getDelegate()));
        questions = new AbroadQuestions(store, worker, fixture.outbox, phrasebook);
        guests = new GuestQuestions(store, questions, placeholders, fixture.outbox, phrasebook);
        stop = new AbroadStop(running, store, worker, answers, phrasebook);
    }

    /** Anna sends a question by way of the bot. */
    Handled choose(String message, String question) {
        return handle(new Incoming.Chosen(origin(Turns.HERSELF), Optional.of(message), question));
    }

    Handled handle(Incoming.Chosen chosen) {
        return table.await(questions.handle(chosen));
    }

    /** Anna asks the bot as a guest. */
    Handled host(String question, Optional<Replied> replied) {
        return handle(hosted(question, replied));
    }

    Incoming.Hosted hosted(String question, Optional<Replied> replied) {
        return new Incoming.Hosted(origin(Turns.HERSELF), "guest", question, replied);
    }

    Handled handle(Incoming.Hosted hosted) {
        return table.await(guests.handle(hosted));
    }

    /** The notice that somebody sees who presses ⏹. */
    @Nullable
    String stop(UserId person, Optional<String> message, String asker) {
        table.await(stop.handle(new Incoming.Press(origin(person), "query", Optional.empty(), message, "halt", asker)));
        return ((AnswerCallbackQuery) fixture.telegram.calls().getLast().method()).text();
    }

    /** An update that somebody sends from wherever. */
    Origin origin(UserId person) {
        Place place = Place.abroad(person);
        lastUpdate++;
        table.await(table.database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, -1, 'talk', '{}')",
                Tuple.of(place.chat().value(), lastUpdate)));
        return new Origin(new Receipt(place.chat(), lastUpdate), place, person, "", Language.ENGLISH);
    }

    Optional<Turn> next() {
        return table.await(table.store.begin(ABROAD));
    }

    @Override
    public void close() {
        table.close();
    }
}
