package dev.rill.model.roster;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The providers in the order in which they are asked for a model that several of them have; at least one.
 *
 * <p>The one of the {@code OPENAI_*} variables comes first, and is left out where a file names others and neither its URL nor
 * its key is set. It is taken to have every model that the variables name.
 */
public record Roster(List<Listed> providers) {
    /** What the provider of the {@code OPENAI_*} variables is called. */
    public static final String ENVIRONMENT = "environment";

    public Roster {
        providers = List.copyOf(providers);
    }

    /** Those of the variables and the file, in the file's order of fail-over. */
    public static Roster of(ModelConfig config, Optional<ProvidersFile.Contents> file) {
        List<Listed> all = new ArrayList<>();
        if (file.isEmpty() || config.key().isPresent() || config.baseUrl().isPresent()) {
            all.add(ofEnvironment(config));
        }
        file.ifPresent(contents -> all.addAll(contents.providers()));
        List<String> order = file.map(ProvidersFile.Contents::order).orElse(List.of());
        all.sort(Comparator.comparingInt(provider -> place(order, provider.name())));
        return new Roster(all);
    }

    /** Those that have the model; the first provider of all where nobody is known to have it. */
    public List<Listed> of(String model) {
        List<Listed> those = providers.stream()
                .filter(provider -> provider.model(model).isPresent())
                .toList();
        return those.isEmpty() ? providers.subList(0, 1) : those;
    }

    /** What a model costs at a provider, by the operator's names of both; empty where the operator has not said. */
    public Optional<Prices> prices(String provider, String model) {
        return providers.stream()
                .filter(listed -> listed.name().equals(provider))
                .findFirst()
                .flatMap(listed -> listed.model(model))
                .flatMap(Listed.Model::prices);
    }

    /** What a model costs at the provider that is asked for it first; another one that stands in may take more or less. */
    public Optional<Prices> prices(String model) {
        return of(model).getFirst().model(model).flatMap(Listed.Model::prices);
    }

    private static Listed ofEnvironment(ModelConfig config) {
        List<Listed.Model> models = Stream.of(
                        config.name().stream(),
                        config.premiumName().stream(),
                        config.names().stream().flatMap(List::stream))
                .flatMap(names -> names)
                .distinct()
                .map(Listed.Model::of)
                .toList();
        return new Listed(
                ENVIRONMENT,
                config.baseUrl().orElse(BaseUrl.OPENAI),
                Optional.of("OPENAI_API_KEY"),
                config.key(),
                config.api(),
                models);
    }

    /** Who is not in the list comes behind those that are, in the order of before. */
    private static int place(List<String> order, String name) {
        int index = order.indexOf(name);
        return index < 0 ? order.size() : index;
    }
}
