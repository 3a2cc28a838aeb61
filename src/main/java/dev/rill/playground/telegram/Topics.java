package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The topics of a forum, General among them; none where a group is no forum. Guarded by the world's lock. */
final class Topics {
    private final Map<Long, Topic> named = new LinkedHashMap<>(2);
    private final Map<Long, Message> roots = new LinkedHashMap<>(2);
    private boolean generalClosed;

    boolean isForum() {
        return !named.isEmpty();
    }

    /** Without General. */
    List<Topic> all() {
        return List.copyOf(named.values());
    }

    /** @param root the message that made it */
    void add(String name, Message root) {
        named.put(root.id(), new Topic(root.id(), name, false));
        roots.put(root.id(), root);
    }

    void copyTo(Topics other) {
        other.named.putAll(named);
        other.roots.putAll(roots);
        other.generalClosed = generalClosed;
    }

    void close(long topic, boolean closed) {
        if (topic == Topic.GENERAL) {
            generalClosed = closed;
            return;
        }
        if (named.computeIfPresent(topic, (id, before) -> before.closed(closed)) == null) {
            throw unknown(topic);
        }
    }

    void delete(long topic) {
        if (named.remove(topic) == null) {
            throw unknown(topic);
        }
    }

    private static NoSuchElementException unknown(long topic) {
        return new NoSuchElementException("There is no topic " + topic);
    }

    /** What made the topic: a message there that answers nothing answers it. */
    Optional<Message> root(long thread) {
        return Optional.ofNullable(roots.get(thread));
    }

    boolean generalClosed() {
        return generalClosed;
    }

    boolean isClosed(long thread) {
        var topic = named.get(thread);
        return thread == 0 ? generalClosed : topic != null && topic.closed();
    }

    /** The topic that a call of the bot names; 0 outside of topics. */
    long judged(long thread) {
        if (thread != 0 && !named.containsKey(thread)) {
            throw Refusal.badRequest("message thread not found");
        }
        return thread;
    }

    /** Where a person writes: what General is called by stands for no topic. */
    long opened(long thread) {
        if (thread == Topic.GENERAL && isForum()) {
            return 0;
        }
        if (thread != 0 && isForum() && !named.containsKey(thread)) {
            throw unknown(thread);
        }
        return thread;
    }
}
