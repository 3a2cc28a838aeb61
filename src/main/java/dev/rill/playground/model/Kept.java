package dev.rill.playground.model;

import dev.rill.playground.model.Question.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The conversations that Responses are asked to take up again; of the latest 10,000 responses. Thread-safe. */
final class Kept {
    private static final int ROOM = 10_000;

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, List<Said>> conversations = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Said>> eldest) {
            return size() > ROOM;
        }
    };

    /** A name that no response has yet. */
    String name() {
        return "resp_demo_" + numbers.incrementAndGet();
    }

    /** Keeps what was said up to a response, and the response itself. */
    synchronized void keep(String name, Question question, String answer) {
        var mine = new Said("assistant", answer, List.of());
        conversations.put(
                name,
                Stream.concat(question.said().stream(), Stream.of(mine))
                        .filter(said -> !said.role().equals("system"))
                        .toList());
    }

    /** What was said up to a response; empty when it is not kept, or not any more. */
    synchronized Optional<List<Said>> upTo(String name) {
        return Optional.ofNullable(conversations.get(name));
    }
}
