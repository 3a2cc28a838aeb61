package dev.rill.playground;

import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Happening;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One reader of the events. It keeps only what changed since the last step, per chat and message, so that a slow reader gets
 * larger steps and never a backlog.
 */
final class Viewer {
    private static final int MOST_EVENTS = 50;
    private final Audience audience;
    private final HttpServerResponse response;
    private final Optional<Set<Long>> chats;
    private final int tail;
    private final Object guard = new Object();
    private volatile boolean faultsChanged;
    private volatile boolean peopleChanged;
    private Map<Long, Set<Long>> changed = new LinkedHashMap<>();
    private List<Event> events = new ArrayList<>();

    private record Event(String name, JsonObject data) {}

    /** @param tail how much of a message's text is sent at most */
    Viewer(Audience audience, HttpServerResponse response, Optional<Set<Long>> chats, int tail) {
        this.audience = audience;
        this.response = response;
        this.chats = chats;
        this.tail = tail;
    }

    void happened(Happening happening) {
        switch (happening) {
            case Happening.Written written ->
                mark(written.message().chat(), written.message().id());
            case Happening.Changed change -> mark(change.chat(), 0);
            case Happening.Called called -> mark(called.call().chat(), 0);
            case Happening.PeopleChanged ignored -> peopleChanged = true;
            case Happening.Toast toast -> later("toast", Shapes.query(toast.query()));
            case Happening.FaultsChanged ignored -> faultsChanged = true;
            case Happening.Reset ignored -> later("reset", new JsonObject());
        }
    }

    private void mark(long chat, long message) {
        if (chats.isPresent() && !chats.get().contains(chat)) {
            return;
        }
        synchronized (guard) {
            var messages = changed.computeIfAbsent(chat, id -> new HashSet<>(2));
            if (message != 0) {
                messages.add(message);
            }
        }
    }

    private void later(String name, JsonObject data) {
        synchronized (guard) {
            if (events.size() < MOST_EVENTS) {
                events.add(new Event(name, data));
            }
        }
    }

    /** Sends something at once. */
    void send(String name, JsonObject data) {
        if (!response.ended() && !response.closed()) {
            response.write("event: " + name + "\ndata: " + data.encode() + "\n\n");
        }
    }

    /** Sends what has gathered, unless the reader is still busy with the last step. */
    void step() {
        if (response.writeQueueFull()) {
            return;
        }
        if (faultsChanged) {
            faultsChanged = false;
            send("faults", audience.faults().read());
        }
        if (peopleChanged) {
            peopleChanged = false;
            send("people", new JsonObject());
        }
        Map<Long, Set<Long>> dirty;
        List<Event> waiting;
        synchronized (guard) {
            dirty = changed;
            waiting = events;
            if (dirty.isEmpty() && waiting.isEmpty()) {
                return;
            }
            changed = new LinkedHashMap<>();
            events = new ArrayList<>();
        }
        waiting.forEach(event -> send(event.name(), event.data()));
        var views = new JsonArray();
        dirty.forEach((chat, messages) ->
                audience.telegram().chat(chat).ifPresent(view -> views.add(change(view, messages))));
        if (!views.isEmpty()) {
            send("chats", new JsonObject().put("chats", views));
        }
    }

    private JsonObject change(ChatView chat, Set<Long> messages) {
        var changedOnes = chat.messages().stream()
                .filter(message -> messages.contains(message.id()))
                .toList();
        var json = Shapes.chat(chat, audience.questions().open(chat.id()))
                .put("messages", Shapes.array(changedOnes, message -> Shapes.message(message, tail)))
                .put("calls", chat.lastCall());
        Shapes.draft(chat).ifPresent(draft -> json.put("draft", draft));
        return json;
    }
}
