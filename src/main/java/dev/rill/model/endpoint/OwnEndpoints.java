package dev.rill.model.endpoint;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelGateway;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.reach.Envoy;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gateways to people's own endpoints, which speak Chat Completions and are let in on the person's key. */
@ApplicationScoped
public class OwnEndpoints {
    private final Envoy envoy;

    OwnEndpoints(Envoy envoy) {
        this.envoy = envoy;
    }

    /**
     * The gateway to what the person has set. It asks for the person's model, where one is set. A key that is lost is not left
     * out in silence: the answer is that it is not accepted.
     *
     * @param endpoint one with a URL
     */
    public ModelGateway at(Endpoint endpoint) {
        String url = endpoint.url()
                .orElseThrow(() -> new IllegalArgumentException("cannot ask an endpoint that has no URL"));
        return switch (endpoint.credential()) {
            case Credential.None none -> gateway(endpoint, url, Optional.empty());
            case Credential.Key key -> gateway(endpoint, url, Optional.of(key.key()));
            case Credential.Lost lost -> prompt -> lost();
        };
    }

    private ModelGateway gateway(Endpoint endpoint, String url, Optional<Secret> key) {
        return prompt -> envoy.ask(
                url,
                key,
                target -> BaseUrl.of(target.url()),
                provider -> new ChatCompletions(provider)
                        .stream(endpoint.model().map(prompt::to).orElse(prompt)));
    }

    private static Multi<ModelEvent> lost() {
        return Multi.createFrom().item(new Failed(new Unauthorized("the person's key cannot be opened")));
    }
}
