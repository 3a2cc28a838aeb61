package dev.rill.model.completions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.UnknownModel;
import dev.rill.model.stream.Fault;
import dev.rill.model.stream.Glance;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code GET /models}, in any of the shapes that are about. */
public final class ModelList implements ModelCatalog {
    private static final List<String> LISTS = List.of("data", "models");
    private static final List<String> NAMES = List.of("id", "name", "model");

    private final Provider provider;

    public ModelList(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Uni<Check> check() {
        return provider.look("/models").map(ModelList::check);
    }

    private static Check check(Glance glance) {
        return switch (glance) {
            case Glance.Seen seen -> offers(seen.json());
            case Glance.Wrong wrong -> wrong(wrong.fault());
        };
    }

    /** A server without a list says that there is no such resource or method, and may work all the same. */
    private static Check wrong(Fault fault) {
        return switch (fault.failure()) {
            case BadRequest none -> new KeepsNoList(none.detail());
            case UnknownModel none -> new KeepsNoList(none.detail());
            case dev.rill.model.ModelFailure failure -> new Refused(failure);
        };
    }

    private static Check offers(JsonNode json) {
        List<Model> models = Stream.concat(Stream.of(json), LISTS.stream().map(json::path))
                .filter(JsonNode::isArray)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .flatMap(ModelList::model)
                .toList();
        return models.isEmpty() ? new KeepsNoList("an empty list") : new Offers(models);
    }

    private static Stream<Model> model(JsonNode model) {
        return NAMES.stream()
                .map(field -> model.path(field).asText())
                .filter(name -> !name.isBlank())
                .limit(1)
                .map(name -> new Model(name, day(model.path("shutdown_date"))));
    }

    /** Whatever is no date, or not yet set, tells nothing. */
    private static Optional<LocalDate> day(JsonNode date) {
        try {
            return date.isTextual() ? Optional.of(LocalDate.parse(date.asText())) : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
