package dev.rill.panel;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.UserId;
import dev.rill.storage.ChatData;
import dev.rill.storage.PersonalData;
import dev.rill.storage.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What a person has been asked to type. The panel that asked stands in the old chat, so a group that moves leaves it there. */
@ApplicationScoped
class KeptInputs implements PersonalData, ChatData {
    private static final String ERASE = "delete from panel_input where person = $1";
    private static final String LEAVE = "delete from panel_input where chat_id = $1";

    @Override
    public Uni<Void> erase(Statements transaction, UserId person) {
        return transaction.query(ERASE, Tuple.of(person.value())).replaceWithVoid();
    }

    @Override
    public Uni<Void> move(Statements transaction, ChatId from, ChatId to) {
        return transaction.query(LEAVE, Tuple.of(from.value())).replaceWithVoid();
    }
}
