package dev.rill.model.providers;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelGateway;
import dev.rill.model.Prompt;
import dev.rill.model.providers.Failover.Candidate;
import dev.rill.model.roster.Listed;
import dev.rill.model.roster.Roster;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a prompt through to those who have its model, one after the other until one has a word to say; to the standard model's
 * providers where nobody is known to have it.
 */
final class Switchboard implements ModelGateway {
    private final Map<String, ModelGateway> byModel;
    private final ModelGateway others;

    /**
     * @param standard the model that answers whoever has picked none
     * @param gateway how each provider is asked
     */
    Switchboard(Roster roster, Optional<String> standard, Function<Listed, ModelGateway> gateway, Lookout lookout) {
        this.byModel = roster.providers().stream()
                .flatMap(provider -> provider.models().stream())
                .map(Listed.Model::name)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        model -> model, model -> line(roster.of(model), Optional.of(model), gateway, lookout)));
        this.others = line(roster.of(standard.orElse("")).subList(0, 1), Optional.empty(), gateway, lookout);
    }

    @Override
    public Multi<ModelEvent> stream(Prompt prompt) {
        return byModel.getOrDefault(prompt.model(), others).stream(prompt);
    }

    private static ModelGateway line(
            List<Listed> providers, Optional<String> model, Function<Listed, ModelGateway> gateway, Lookout lookout) {
        return new Failover(
                providers.stream()
                        .map(provider ->
                                new Candidate(provider.name(), gateway.apply(provider), model.flatMap(provider::model)))
                        .toList(),
                lookout);
    }
}
