package dev.rill.turn;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.route.Incoming;
import dev.rill.route.Incoming.Origin;
import dev.rill.storage.Database;
import dev.rill.storage.Replicas;
import dev.rill.storage.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The turns' table on a real PostgreSQL, with Anna at the other end. */
final class TurnTable implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestDatabase postgres = TestDatabase.fresh();
    final Database database = postgres.database();
    final TurnStore store = new TurnStore(database, Replicas.register(postgres));
    final SecondThoughts thoughts = new SecondThoughts(database);
    final VariantStore variants = new VariantStore(database);
    private long lastUpdate;
    private long lastMessage = 10;

    /** Asks; gives the message's number. */
    long ask(String question) {
        return ask(question, Optional.empty(), Optional.empty());
    }

    /** Asks in reply to a message; gives the message's number. */
    long reply(long message, String question) {
        return ask(question, Optional.empty(), Optional.of(new Incoming.Replied(message, "words " + message)));
    }

    /** Asks one model alone; gives the message's number. */
    long ask(String question, String model) {
        await(store.ask(
                new Incoming.Ask(
                        press(Turns.HERSELF),
                        ++lastMessage,
                        question,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(model)),
                3));
        return lastMessage;
    }

    /** Shows a picture of an album; gives the message's number. */
    long show(String caption, String album) {
        return ask(caption, Optional.of(album), Optional.empty());
    }

    private long ask(String question, Optional<String> album, Optional<Incoming.Replied> replied) {
        await(store.ask(new Incoming.Ask(press(Turns.HERSELF), ++lastMessage, question, album, replied), 3));
        return lastMessage;
    }

    /** An update that waits. */
    Origin update(Place place, UserId person, String name) {
        lastUpdate++;
        await(database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'talk', '{}')",
                Tuple.of(place.chat().value(), lastUpdate)));
        return new Origin(new Receipt(place.chat(), lastUpdate), place, person, name, Language.ENGLISH);
    }

    /** Somebody asks somewhere; gives the turn's number. */
    long askIn(Place place, UserId person, String name, String question) {
        Origin origin = update(place, person, name);
        await(store.ask(new Incoming.Ask(origin, ++lastMessage, question, Optional.empty(), Optional.empty()), 3));
        return await(database.query("select max(id) from turn"))
                .iterator()
                .next()
                .getLong(0);
    }

    /** Messages of other chats take some numbers. */
    void skipNumbers() {
        lastMessage += 2;
    }

    /** Whoever waits for a next part has waited long enough. */
    void runOutOfPatience() {
        await(database.query("update turn set ready_at = now() where ready_at > now()"));
    }

    /** An update that somebody sends to Anna's chat. */
    Origin press(UserId person) {
        lastUpdate++;
        await(database.query(
                "insert into inbox (chat_id, update_id, topic, lane, payload) values ($1, $2, 0, 'control', '{}')",
                Tuple.of(Turns.ANNA.chat().value(), lastUpdate)));
        return new Origin(new Receipt(Turns.ANNA.chat(), lastUpdate), Turns.ANNA, person, "", Language.ENGLISH);
    }

    /** Anna has chosen that. */
    void prefer(String values) {
        await(database.query(
                "insert into preference (owner, \"values\") values ($1, $2::jsonb)",
                Tuple.of(Turns.ANNA.chat().value(), new JsonObject(values))));
    }

    List<String> questions() {
        return strings("select question from turn order by id");
    }

    List<String> strings(String query) {
        return StreamSupport.stream(await(database.query(query)).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    Optional<Turn> next() {
        return await(store.begin(Turns.ANNA));
    }

    Turn begun() {
        return next().orElseThrow();
    }

    void end(Turn turn, Ending.Outcome outcome, boolean cut) {
        Ending ending = Ending.of(outcome, "because", cut ? "(cut)" : "");
        end(turn, cut ? ending.cutShort() : ending);
    }

    void end(Turn turn, Ending ending) {
        await(store.end(turn, ending, 1));
    }

    void finish(Turn turn, Ending.Outcome outcome, boolean cut) {
        end(turn, outcome, cut);
        await(store.shown(turn));
    }

    void finish(Turn turn, Ending ending) {
        end(turn, ending);
        await(store.shown(turn));
    }

    <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
