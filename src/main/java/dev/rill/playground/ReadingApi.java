package dev.rill.playground;

import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What stands in a chat, and what the bot did for it. */
final class ReadingApi {
    private static final long LONGEST_WAIT = 60_000;
    private final SimulatedTelegram telegram;
    private final Questions questions;
    private final Lookout lookout;
    private final ModelBooks model;

    ReadingApi(SimulatedTelegram telegram, Questions questions, Lookout lookout, ModelBooks model) {
        this.telegram = telegram;
        this.questions = questions;
        this.lookout = lookout;
        this.model = model;
    }

    void mount(Api api) {
        api.getLater("/chats/:chat", this::chat);
        api.get("/chats/:chat/calls", this::calls);
        api.get("/chats/:chat/messages/:message/origin", this::origin);
        api.getLater("/queries/:query", this::query);
    }

    private CompletionStage<JsonObject> chat(Input input) {
        var id = input.chat();
        var now = view(id);
        var after = input.queryNumber("after", -1);
        if (now.version() > after) {
            return CompletableFuture.completedStage(whole(now));
        }
        return lookout.when(id, chat -> chat.version() > after, patience(input))
                .handle((changed, tooLate) -> whole(view(id)));
    }

    private static Duration patience(Input input) {
        return Duration.ofMillis(Math.clamp(input.queryNumber("timeout", 10_000), 1, LONGEST_WAIT));
    }

    private ChatView view(long id) {
        return telegram.chat(id).orElseThrow(() -> new NoSuchElementException("There is no chat " + id));
    }

    private JsonObject whole(ChatView chat) {
        var json = Shapes.chat(chat, questions.open(chat.id()))
                .put("messages", Shapes.array(chat.messages(), Shapes::message));
        Shapes.draft(chat).ifPresent(draft -> json.put("draft", draft));
        return json.put("drafting", Shapes.drafting(chat.drafting()));
    }

    private JsonObject calls(Input input) {
        var calls = telegram.calls(input.chat(), input.queryNumber("after", 0));
        var limits = telegram.settings().limits();
        return new JsonObject()
                .put("calls", Shapes.array(calls, Shapes::call))
                .put("drafting", Shapes.drafting(view(input.chat()).drafting()))
                .put("budget", Shapes.budget(telegram.gauge(input.chat()), limits, telegram.now()));
    }

    private JsonObject origin(Input input) {
        var message = view(input.chat()).messages().stream()
                .filter(one -> one.id() == input.message())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no message " + input.message()));
        var calls = telegram.calls(input.chat(), 0).stream()
                .filter(call -> call.message() == message.id())
                .toList();
        var json = new JsonObject().put("calls", Shapes.array(calls, (Call call) -> Shapes.call(call)));
        telegram.update(input.chat(), message.update()).ifPresent(update -> {
            json.put("update", update);
            question(update, message).flatMap(model::request).ifPresent(request -> json.put("request", request));
        });
        return json;
    }

    private static Optional<String> question(JsonObject update, Message message) {
        return Stream.of("message", "edited_message", "guest_message")
                .flatMap(kind -> Optional.ofNullable(update.getJsonObject(kind)).stream())
                .findFirst()
                .filter(asked -> message.byBot())
                .flatMap(asked -> Optional.ofNullable(asked.getString("text", asked.getString("caption"))));
    }

    private CompletionStage<JsonObject> query(Input input) {
        var id = input.path("query");
        var query = telegram.query(id).orElseThrow(() -> new NoSuchElementException("There is no press " + id));
        if (query.answered() || input.query("timeout").isEmpty()) {
            return CompletableFuture.completedStage(Shapes.query(query));
        }
        return lookout.whenAnswered(id, patience(input))
                .handle((answered, tooLate) -> Shapes.query(telegram.query(id).orElse(query)));
    }
}
