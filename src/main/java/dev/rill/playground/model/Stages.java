package dev.rill.playground.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stages that wait for their question. Thread-safe; each is given away once. */
final class Stages {
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    Stage set(String marker) {
        var stage = new Stage();
        waiting.add(new Waiting(marker, stage));
        return stage;
    }

    /** The oldest one that waits for such a question. */
    Optional<Stage> take(Question question) {
        return waiting.stream()
                .filter(one -> question.text().contains(one.marker()))
                .filter(waiting::remove)
                .findFirst()
                .map(Waiting::stage);
    }

    private record Waiting(String marker, Stage stage) {}
}
