package dev.rill.model.roster;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.Equipment;
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

    /** The model that people call so; empty where this provider is not known to have it. */
    public Optional<Model> model(String name) {
        return models.stream().filter(listed -> listed.name().equals(name)).findFirst();
    }

    /**
     * A model of a provider.
     *
     * @param name what people pick; the same at each provider that has the model
     * @param id what this provider calls it
     * @param title what people read
     * @param prices empty where the operator has given none
     */
    public record Model(
            String name,
            String id,
            Optional<String> title,
            boolean premium,
            Equipment equipment,
            Optional<Prices> prices) {
        /** A model as it is, of unknown prices. */
        public Model(String name, String id, Optional<String> title, boolean premium) {
            this(name, id, title, premium, Equipment.NONE, Optional.empty());
        }

        static Model of(String name) {
            return new Model(name, name, Optional.empty(), false);
        }
    }
}
