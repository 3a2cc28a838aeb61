package dev.rill.playground;

import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Happening;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Waits for things to happen in a chat: looks at each change of it, and only then. Thread-safe. */
final class Lookout {
    private final SimulatedTelegram telegram;
    private final Map<Long, List<Wait>> waits = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Query>> answers = new ConcurrentHashMap<>();

    private record Wait(Predicate<ChatView> wish, CompletableFuture<ChatView> granted) {}

    Lookout(SimulatedTelegram telegram) {
        this.telegram = telegram;
        telegram.watch(this::happened);
    }

    /**
     * Completes with the chat as it stood at the very change that made the wish true, or fails with a {@link
     * TimeoutException}.
     */
    CompletionStage<ChatView> when(long chat, Predicate<ChatView> wish, Duration patience) {
        var wait = new Wait(wish, new CompletableFuture<>());
        waits.computeIfAbsent(chat, id -> new CopyOnWriteArrayList<>()).add(wait);
        var lateness = "Chat " + chat + " did not become as awaited within " + patience.toMillis() + " ms";
        limit(wait.granted(), patience, lateness);
        wait.granted().whenComplete((granted, failure) -> forget(chat, wait));
        telegram.chat(chat).ifPresent(view -> look(wait, view));
        return wait.granted();
    }

    /** Completes when the bot answers a press. */
    CompletionStage<Query> whenAnswered(String query, Duration patience) {
        var answer = answers.computeIfAbsent(query, id -> new CompletableFuture<>());
        limit(answer, patience, "The press was not answered within " + patience.toMillis() + " ms");
        answer.whenComplete((answered, failure) -> answers.remove(query));
        telegram.query(query).filter(Query::answered).ifPresent(answer::complete);
        return answer;
    }

    private void limit(CompletableFuture<?> future, Duration patience, String lateness) {
        var takeBack =
                telegram.time().after(patience, () -> future.completeExceptionally(new TimeoutException(lateness)));
        future.whenComplete((result, failure) -> takeBack.run());
    }

    private void forget(long chat, Wait wait) {
        waits.computeIfPresent(chat, (id, list) -> {
            list.remove(wait);
            return list.isEmpty() ? null : list;
        });
    }

    private void happened(Happening happening) {
        switch (happening) {
            case Happening.Written written -> changed(written.message().chat());
            case Happening.Changed changed -> changed(changed.chat());
            case Happening.Called called -> changed(called.call().chat());
            case Happening.Toast toast -> answered(toast.query());
            case Happening.PeopleChanged ignored -> {}
            case Happening.FaultsChanged ignored -> {}
            case Happening.Reset ignored -> {}
        }
    }

    private void changed(long chat) {
        var waiting = waits.get(chat);
        if (waiting != null && !waiting.isEmpty()) {
            telegram.chat(chat).ifPresent(view -> waiting.forEach(wait -> look(wait, view)));
        }
    }

    /** Completes on another thread: this one holds the world's lock. */
    private static void look(Wait wait, ChatView view) {
        if (!wait.granted().isDone() && wait.wish().test(view)) {
            wait.granted().completeAsync(() -> view);
        }
    }

    private void answered(Query query) {
        var answer = answers.get(query.id());
        if (answer != null) {
            answer.completeAsync(() -> query);
        }
    }
}
