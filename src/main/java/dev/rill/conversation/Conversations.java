package dev.rill.conversation;

import dev.rill.conversation.Asked.Replied;
import dev.rill.kernel.Place;
import dev.rill.markup.Plain;
import dev.rill.model.Bookmark;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Sampling;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said in each place; kept in the turns themselves, from the point where the conversation began. */
@ApplicationScoped
public class Conversations {
    private static final int LONGEST_QUOTE = 1_000;
    private static final String START_AFRESH = """
            insert into conversation (chat_id, topic, begins_after)
            select $1, $2, coalesce((select max(id) from turn where chat_id = $1 and topic = $2), 0)
            on conflict (chat_id, topic) do update set begins_after = excluded.begins_after
            """;

    /** The rows stay, for they also say what an answer cost; the words go. */
    private static final String FORGET = """
            with variants as (
                delete from variant using turn
                where variant.chat_id = $1 and turn.chat_id = $1 and turn.topic = $2 and turn.id = variant.turn
                  and turn.shown_at is not null
            )
            update turn set question = '', answer = '', closing = '', thoughts = '', replied_text = '', part_texts = '{}',
                   variants = 1, variant = 1, bookmark = null
            where chat_id = $1 and topic = $2 and shown_at is not null and (question <> '' or answer <> '')
            """;

    private final Database database;
    private final ExchangeStore store;
    private final ConversationConfig config;
    private final Calibration calibration;

    Conversations(Database database, ExchangeStore store, ConversationConfig config, Calibration calibration) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.calibration = calibration;
    }

    /** What a model is asked: the system prompt, as much of what was said before as fits, the question. */
    public Uni<Recalled> recall(Asked asked, Briefing briefing) {
        ContextWindow window = window(briefing);
        return exchanges(asked, briefing, window.mostExchanges())
                .map(window::fit)
                .map(exchanges -> recalled(asked, briefing, exchanges));
    }

    /** What a provider counted for a prompt of that many of our tokens: later budgets are measured by it. */
    public void learn(String model, long estimated, long reported) {
        calibration.learn(model, estimated, reported);
    }

    /**
     * So many of our tokens of what was said before were too many for a model: the next time fewer go along.
     *
     * @param besides tokens of the system prompt and the question
     */
    public void tooMuch(String model, int remembered, long besides) {
        calibration.tooMuch(model, remembered, besides);
    }

    /** Puts aside what was said so far, running questions included. */
    public Uni<Void> startAfresh(Place place) {
        return database.query(START_AFRESH, Tuple.of(place.chat().value(), place.topic()))
                .replaceWithVoid();
    }

    /** Deletes what was said so far; a question that waits or is being answered is none of it. */
    public Uni<Void> forget(Place place) {
        return startAfresh(place)
                .chain(() -> database.query(FORGET, Tuple.of(place.chat().value(), place.topic())))
                .replaceWithVoid();
    }

    private ContextWindow window(Briefing briefing) {
        return new ContextWindow(config.maxMessages(), calibration.budget(briefing.model(), config.maxTokens()));
    }

    private Uni<List<Exchange>> exchanges(Asked asked, Briefing briefing, int most) {
        if (most == 0) {
            return Uni.createFrom().item(List.of());
        }
        return switch (briefing.memory()) {
            case HISTORY -> store.history(asked, most);
            case SINGLE -> store.chain(asked, most);
        };
    }

    /** Oldest first. */
    private static Recalled recalled(Asked asked, Briefing briefing, List<Exchange> exchanges) {
        List<Utterance> utterances = new ArrayList<>(2 * exchanges.size() + 2);
        utterances.add(Utterance.text(Role.SYSTEM, briefing.systemPrompt()));
        for (Exchange exchange : exchanges) {
            utterances.add(Utterance.text(Role.USER, exchange.question()));
            utterances.add(Utterance.text(Role.ASSISTANT, exchange.answer()));
        }
        utterances.add(Utterance.text(Role.USER, question(asked, exchanges)));
        int remembered = exchanges.stream().mapToInt(Exchange::size).sum();
        Optional<Bookmark> bookmark =
                exchanges.isEmpty() ? Optional.empty() : exchanges.getLast().bookmark();
        Prompt prompt = new Prompt(briefing.model(), utterances)
                .with(new Sampling(briefing.temperature(), briefing.maxTokens()))
                .with(bookmark);
        return new Recalled(prompt, remembered);
    }

    /** With a quote of what it replies to, unless that is what was said last. */
    private static String question(Asked asked, List<Exchange> exchanges) {
        boolean obvious = !exchanges.isEmpty() && exchanges.getLast().replied();
        return asked.replied()
                .map(Replied::text)
                .filter(text -> !obvious && !text.isBlank())
                .map(text -> quoted(text) + said(asked))
                .orElseGet(() -> said(asked));
    }

    /** In a group, with the name of who asks before it. */
    private static String said(Asked asked) {
        return asked.speaker().isEmpty() ? asked.question() : asked.speaker() + ": " + asked.question();
    }

    private static String quoted(String text) {
        String beginning = Plain.beginning(text, Math.min(text.length(), LONGEST_QUOTE));
        return beginning.lines().map("> "::concat).collect(Collectors.joining("\n", "", "\n\n"));
    }
}
