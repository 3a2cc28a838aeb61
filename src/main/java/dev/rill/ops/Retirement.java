package dev.rill.ops;

import dev.rill.model.ModelCatalog.Model;
import dev.rill.model.roster.Listed;
import java.time.LocalDate;
import java.util.List;

/** A model in use that its provider will end soon, or has ended. */
record Retirement(String provider, String model, LocalDate day) {
    private static final int DAYS = 30;

    /** Those of a provider's models that end within thirty days. */
    static List<Retirement> soon(Listed provider, List<Model> offered, LocalDate today) {
        return offered.stream()
                .filter(model ->
                        provider.models().stream().anyMatch(used -> used.id().equals(model.name())))
                .flatMap(model -> model
                        .shutdown()
                        .filter(day -> !day.isAfter(today.plusDays(DAYS)))
                        .map(day -> new Retirement(provider.name(), model.name(), day))
                        .stream())
                .toList();
    }
}
