package dev.rill.model.roster;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelConfig.Api;
import java.util.List;
import java.util.Optional;

/**
 * A provider that the operator has named.
 *
 * @param name what the operator calls it
 * @param keyVariable the variable that holds its key; empty where it needs none
 * @param models what it is asked for
 */
public record Listed(
        String name, BaseUrl url, Optional<String> keyVariable, Optional<Secret> key, Api api, List<Model> models) {
    public Listed {
        models = List.copyOf(models);
    }

    /** What this provider calls the model; empty where it is not known to have it. */
    public Optional<String> idOf(String model) {
        return models.stream()
                .filter(listed -> listed.name().equals(model))
                .map(Model::id)
                .findFirst();
    }

    /**
     * A model of a provider.
     *
     * @param name what people pick; the same at each provider that has the model
     * @param id what this provider calls it
     * @param title what people read
     */
    public record Model(String name, String id, Optional<String> title, boolean premium) {
        static Model of(String name) {
            return new Model(name, name, Optional.empty(), false);
        }
    }
}
