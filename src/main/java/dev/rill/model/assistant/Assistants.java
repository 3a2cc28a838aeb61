package dev.rill.model.assistant;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelGateway;
import dev.rill.model.reach.Envoy;
import dev.rill.model.reach.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gateways to the assistants that people have named. */
@ApplicationScoped
public class Assistants {
    private final Envoy envoy;

    Assistants(Envoy envoy) {
        this.envoy = envoy;
    }

    /**
     * The gateway to the assistant behind this URL, to which the question is posted as it stands. Temperature, length and
     * model are the assistant's own business, and so is what it costs: it reports no usage.
     */
    public ModelGateway at(String url) {
        return prompt -> envoy.ask(
                url, Optional.empty(), Assistants::asItStands, provider -> provider.stream(Errand.of(prompt)));
    }

    private static BaseUrl asItStands(Target target) {
        return new BaseUrl(target.tls(), target.host(), target.port(), target.path(), target.query());
    }
}
