package dev.rill.model.reach;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.quirks.KnownQuirks;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.reach.Verdict.Allowed;
import dev.rill.model.reach.Verdict.Refused;
import dev.rill.model.stream.Lines;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Multi;
import java.util.Optional;
import java.util.function.Function;

/**
 * The only way from here to a server that a person named. It asks the guard before each answer, connects to an address that
 * the guard has seen, and takes along the person's key or none: the operator's is not known here.
 *
 * <p>A redirect is an answer that is no answer: nobody follows it. What such a server refuses is remembered in memory only.
 */
public final class Envoy {
    private final AddressGuard guard;
    private final Lines lines;
    private final Quirks quirks = new KnownQuirks();

    public Envoy(AddressGuard guard, Lines lines) {
        this.guard = guard;
        this.lines = lines;
    }

    /**
     * A recipe for one answer. Items arrive on the Vert.x context that subscribed; whatever goes wrong, a URL that is refused
     * too, is a {@link Failed} item.
     *
     * @param url as the person typed it, or as it was kept
     * @param key the person's own
     * @param base what the target is the base of
     * @param question asks the provider that stands there
     */
    public Multi<ModelEvent> ask(
            String url,
            Optional<Secret> key,
            Function<Target, BaseUrl> base,
            Function<Provider, Multi<ModelEvent>> question) {
        if (key.filter(secret -> !isSendable(secret)).isPresent()) {
            return Multi.createFrom().item(new Failed(new Unauthorized("the person's key holds what no key holds")));
        }
        return guard.check(url).onItem().transformToMulti(verdict -> switch (verdict) {
            case Refused refused -> Multi.createFrom().item(unreachable(refused.reason()));
            case Allowed allowed -> question.apply(provider(allowed.target(), key, base));
        });
    }

    /** Whether a key can go into a header as it is. */
    public static boolean isSendable(Secret key) {
        String value = key.reveal().strip();
        return !value.isEmpty() && value.chars().allMatch(sign -> sign > ' ' && sign <= '~');
    }

    private Provider provider(Target target, Optional<Secret> key, Function<Target, BaseUrl> base) {
        return Provider.at(lines, base.apply(target), target.servers(), key, quirks);
    }

    private static ModelEvent unreachable(Reason reason) {
        return new Failed(new Unreachable("a person's URL was refused: " + reason));
    }
}
