package dev.rill.inbox;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.ChatId;
import dev.rill.storage.Database;
import dev.rill.storage.Replica;
import dev.rill.telegram.type.Update;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The inbox's table.
 *
 * <p><b>Claims.</b> What is claimed is first of all the <em>chat</em>: {@code chat.replica} names the process that works on
 * it, and all waiting updates of the chat go there. Claiming rows alone would let two processes take two updates of one
 * chat at the same moment. {@code for update skip locked} on the chat's row decides between processes that come at once; a
 * holder that no longer lives counts as none. A claimed row carries the number of its process too, so that the next claim
 * of the same process passes it by.
 */
@ApplicationScoped
class InboxStore {
    private static final String ADD = """
            with arrived as (
                insert into inbox (chat_id, update_id, topic, lane, payload)
                select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[])
                on conflict do nothing
                returning chat_id
            ), met as (
                insert into chat (id) select distinct chat_id from arrived order by chat_id on conflict do nothing
            )
            select count(*) from arrived
            """;
    /** What each update needs to know of its chat, so that it costs no look at those tables of its own. */
    private static final String OF_CHAT = """
            exists (select from panel_input p where p.chat_id = i.chat_id and p.expires_at > now()) as awaited,
            (select "values" ->> 'language' from preference where owner = i.chat_id) as language
            """;

    private static final String CLAIM = """
            with ready as (
                select i.chat_id from inbox i join chat c on c.id = i.chat_id
                where i.state = 'waiting' and i.replica is distinct from $1
                  and (c.replica is null or c.replica = $1 or c.replica not in (select id from live_replica))
                order by i.update_id limit $2
            ), held as (
                select id from chat
                where id in (select chat_id from ready)
                  and (replica is null or replica = $1 or replica not in (select id from live_replica))
                order by id for update skip locked
            ), taken as (
                update chat set replica = $1 from held where chat.id = held.id and chat.replica is distinct from $1
            )
            update inbox i set replica = $1, attempts = i.attempts + 1 from held
            where i.chat_id = held.id and i.state = 'waiting' and i.replica is distinct from $1
            returning i.chat_id, i.update_id, i.topic, i.lane, i.payload, i.attempts, %s
            """.formatted(OF_CHAT);
    private static final String END = """
            update inbox set state = $3, payload = case when $3 = 'done' then '' else payload end, reply = $4,
                   ended_at = now()
            where chat_id = $1 and update_id = $2 and state = 'waiting'
            """;
    private static final String PURGE = """
            delete from inbox where state <> 'waiting' and ended_at < now() - interval '1 day'
            """;

    private final Database database;
    private final Replica replica;

    InboxStore(Database database, Replica replica) {
        this.database = database;
        this.replica = replica;
    }

    /** A claimed row; the last two are as in {@link Arrival}. */
    record Claimed(
            Receipt receipt, Lane lane, String payload, int attempts, boolean awaited, Optional<String> language) {
        /** What is to be handled, once its payload is read. */
        Arrival arrival(Update update) {
            return new Arrival(receipt, update, awaited, language);
        }
    }

    /** Keeps the parcels, those that are there already left out; gives how many were new. */
    Uni<Long> add(List<Parcel> parcels) {
        Tuple columns = Tuple.tuple(List.of(
                parcels.stream().map(parcel -> parcel.lane().chat().value()).toArray(Long[]::new),
                parcels.stream().map(Parcel::updateId).toArray(Long[]::new),
                parcels.stream().map(parcel -> parcel.lane().topic()).toArray(Long[]::new),
                parcels.stream().map(parcel -> parcel.lane().kind().column()).toArray(String[]::new),
                parcels.stream().map(Parcel::payload).toArray(String[]::new)));
        return database.query(ADD, columns).map(rows -> rows.iterator().next().getLong(0));
    }

    /** Takes about that many waiting rows, in the order in which they came. */
    Uni<List<Claimed>> claim(int limit) {
        return replica.id()
                .chain(id -> database.query(CLAIM, Tuple.of(id, limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(InboxStore::claimed)
                        .sorted(Comparator.comparingLong(row -> row.receipt().updateId()))
                        .toList());
    }

    Uni<Void> done(Receipt receipt, Optional<Long> reply) {
        return end(receipt, "done", reply);
    }

    /** Puts a row aside for good; its payload stays for whoever looks into it. */
    Uni<Void> dead(Receipt receipt) {
        return end(receipt, "dead", Optional.empty());
    }

    Uni<Boolean> isReachable() {
        return database.ping().replaceWith(true).onFailure().recoverWithItem(false);
    }

    /** Deletes what ended a day ago: nothing comes twice after so long. */
    Uni<Void> purge() {
        return database.query(PURGE).replaceWithVoid();
    }

    private Uni<Void> end(Receipt receipt, String state, Optional<Long> reply) {
        Tuple row = Tuple.of(receipt.chat().value(), receipt.updateId(), state, reply.orElse(null));
        return database.query(END, row).replaceWithVoid();
    }

    private static Claimed claimed(Row row) {
        ChatId chat = new ChatId(row.getLong("chat_id"));
        return new Claimed(
                new Receipt(chat, row.getLong("update_id")),
                new Lane(chat, row.getLong("topic"), Lane.Kind.ofColumn(row.getString("lane"))),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getBoolean("awaited"),
                Optional.ofNullable(row.getString("language")));
    }
}
