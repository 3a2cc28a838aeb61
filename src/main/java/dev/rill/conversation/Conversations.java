package dev.rill.conversation;

import dev.rill.kernel.Place;
import dev.rill.model.ModelConfig;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What was said in each place; kept in the turns themselves, from the point where the conversation began. */
@ApplicationScoped
public class Conversations {
    private static final String RECALL = """
            select question, answer, size from turn
            where chat_id = $1 and topic = $2 and id < $3 and state in ('answered', 'stopped') and answer <> ''
              and id > coalesce((select begins_after from conversation where chat_id = $1 and topic = $2), 0)
            order by id desc limit $4
            """;
    private static final String START_AFRESH = """
            insert into conversation (chat_id, topic, begins_after)
            select $1, $2, coalesce((select max(id) from turn where chat_id = $1 and topic = $2), 0)
            on conflict (chat_id, topic) do update set begins_after = excluded.begins_after
            """;

    private final Database database;
    private final ConversationConfig config;
    private final ModelConfig models;
    private final ContextWindow window;

    Conversations(Database database, ConversationConfig config, ModelConfig models) {
        this.database = database;
        this.config = config;
        this.models = models;
        this.window = new ContextWindow(config.maxMessages(), config.maxTokens());
    }

    /** What a model is asked: the system prompt, as much of the conversation before that turn as fits, the question. */
    public Uni<Prompt> recall(Place place, long turn, String question) {
        return exchangesBefore(turn, place).map(exchanges -> {
            List<Utterance> utterances = new ArrayList<>(2 * exchanges.size() + 2);
            utterances.add(Utterance.text(Role.SYSTEM, config.systemPrompt()));
            for (Exchange exchange : exchanges) {
                utterances.add(Utterance.text(Role.USER, exchange.question()));
                utterances.add(Utterance.text(Role.ASSISTANT, exchange.answer()));
            }
            utterances.add(Utterance.text(Role.USER, question));
            return new Prompt(models.name().orElseThrow(), utterances, Optional.empty(), Optional.empty());
        });
    }

    /** Puts aside what was said so far, running questions included. */
    public Uni<Void> startAfresh(Place place) {
        return database.query(START_AFRESH, Tuple.of(place.chat().value(), place.topic()))
                .replaceWithVoid();
    }

    /** Oldest first; costs the same however long the conversation is. */
    private Uni<List<Exchange>> exchangesBefore(long turn, Place place) {
        if (window.mostExchanges() == 0) {
            return Uni.createFrom().item(List.of());
        }
        return database.query(RECALL, Tuple.of(place.chat().value(), place.topic(), turn, window.mostExchanges()))
                .map(rows -> window.fit(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Exchange(row.getString(0), row.getString(1), row.getInteger(2)))
                        .toList()));
    }
}
