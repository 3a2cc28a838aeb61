package dev.rill.playground;

import dev.rill.playground.telegram.Callers;
import dev.rill.playground.telegram.InlineQuery;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** People who call the bot into a chat: inline queries, what is chosen of their answers, and questions to a guest. */
final class CallingApi {
    private static final long LONGEST_WAIT = 30_000;
    private final Callers callers;
    private final Lookout lookout;

    CallingApi(SimulatedTelegram telegram, Lookout lookout) {
        this.callers = telegram.callers();
        this.lookout = lookout;
    }

    void mount(Api api) {
        api.post("/chats/:chat/inline", this::type);
        api.post("/chats/:chat/guest", this::askGuest);
        api.getLater("/inline/:query", this::read);
        api.post("/inline/:query/choose", this::choose);
    }

    private JsonObject type(Input input) {
        var chat = input.chat();
        var offset = input.optionalText("offset").orElse("");
        return Shapes.inline(callers.type(chat, input.number("from", chat), input.text("text"), offset));
    }

    private JsonObject askGuest(Input input) {
        var query = callers.askGuest(
                input.chat(), input.number("from", input.chat()), input.text("text"), input.number("replyTo", 0));
        return Shapes.inline(query).put("message", query.message());
    }

    private CompletionStage<JsonObject> read(Input input) {
        var query = query(input.path("query"));
        if (query.answered() || input.query("timeout").isEmpty()) {
            return CompletableFuture.completedStage(Shapes.inline(query));
        }
        var patience = Duration.ofMillis(Math.clamp(input.queryNumber("timeout", 0), 1, LONGEST_WAIT));
        return lookout.when(query.chat(), chat -> query(query.id()).answered(), patience)
                .handle((answered, tooLate) -> Shapes.inline(query(query.id())));
    }

    private InlineQuery query(String id) {
        return callers.query(id).orElseThrow(() -> new NoSuchElementException("There is no query " + id));
    }

    private JsonObject choose(Input input) {
        var choice = callers.choose(input.path("query"), input.text("result"));
        var json = new JsonObject().put("message", choice.message()).put("update", choice.update());
        choice.inline().ifPresent(id -> json.put("inline", id));
        return json;
    }
}
