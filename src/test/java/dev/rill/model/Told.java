package dev.rill.model;

import dev.rill.model.FakeProvider.Asked;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Failed;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a gateway told, in the words of a {@link ServerScript}. */
final class Told {
    private Told() {}

    static List<String> lines(List<ModelEvent> events) {
        return events.stream().map(Told::line).toList();
    }

    /** Whether what a script says about the requests is true: {@code asked 2 times}, {@code sends x}, {@code omits x}. */
    static boolean holds(String line, List<Asked> asked) {
        String[] words = line.split(" ");
        JsonObject last = asked.getLast().body();
        return switch (words[0]) {
            case "asked" -> asked.size() == Integer.parseInt(words[1]);
            case "sends" -> last.containsKey(words[1]);
            case "omits" -> !last.containsKey(words[1]);
            default -> throw new IllegalArgumentException(line);
        };
    }

    static boolean isAboutRequests(String line) {
        return Character.isLowerCase(line.charAt(0));
    }

    private static String line(ModelEvent event) {
        return switch (event) {
            case ModelEvent.Started started -> "Started " + started.model();
            case ModelEvent.Delta delta -> "Delta " + delta.text();
            case ModelEvent.Reasoning reasoning -> "Reasoning " + reasoning.text();
            case ModelEvent.Cited cited ->
                cited.sources().stream()
                        .map(source -> "Cited " + source.url() + " " + source.title())
                        .collect(Collectors.joining("\n"));
            case Completed completed -> completed(completed);
            case Failed failed -> "Failed " + failed.failure().getClass().getSimpleName();
        };
    }

    private static String completed(Completed completed) {
        Stream<String> usage = completed.usage().stream()
                .flatMap(tokens -> Stream.of(tokens.prompt(), tokens.completion(), tokens.cached(), tokens.reasoning()))
                .map(String::valueOf);
        Stream<String> kept = completed.bookmark().stream().map(bookmark -> "kept");
        return Stream.of(Stream.of("Completed", completed.finish().name()), usage, kept)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
