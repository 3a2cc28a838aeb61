package dev.rill.model.reach;

import dev.rill.model.reach.Verdict.Allowed;
import dev.rill.model.reach.Verdict.Refused;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether and where a person's URL may be connected to. One look at the name per question: all that it has must be
 * public, and the connection goes to an address that was looked at.
 *
 * <p>With private endpoints allowed, plain HTTP and the operator's own network are open too; metadata services, link-local
 * addresses, multicast and whatever is reserved stay closed.
 */
public final class AddressGuard {
    private final Names names;
    private final boolean privateAllowed;
    private final Set<InetAddress> ours;

    /**
     * @param ours the addresses of this machine, which a firewall would let us reach from within
     */
    public AddressGuard(Names names, boolean privateAllowed, Set<InetAddress> ours) {
        this.names = names;
        this.privateAllowed = privateAllowed;
        this.ours = Set.copyOf(ours);
    }

    /** A recipe for the verdict on a URL as it was typed; a name is looked up anew each time. */
    public Uni<Verdict> check(String typed) {
        return Uni.createFrom()
                .deferred(() -> TypedUrl.read(typed).map(this::check).orElseGet(() -> refused(Reason.MALFORMED)));
    }

    private Uni<Verdict> check(TypedUrl url) {
        Optional<Reason> objection = objection(url);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        Optional<Host> read = Host.read(url.host());
        if (read.isEmpty()) {
            return refused(Reason.MALFORMED);
        }
        return switch (read.get()) {
            case Host.Literal literal when literal.scoped() -> refused(Reason.NOT_PUBLIC);
            case Host.Literal literal -> Uni.createFrom().item(verdict(url, literal, List.of(literal.address())));
            case Host.Name name when name.isLocal() && !privateAllowed -> refused(Reason.NOT_PUBLIC);
            case Host.Name name -> names.addresses(name.shown()).map(found -> verdict(url, name, found));
        };
    }

    private Optional<Reason> objection(TypedUrl url) {
        boolean tls = url.scheme().equals("https");
        if (!tls && !(url.scheme().equals("http") && privateAllowed)) {
            return Optional.of(Reason.SCHEME);
        }
        if (url.credentials()) {
            return Optional.of(Reason.CREDENTIALS);
        }
        return Ports.allows(tls, port(url)) ? Optional.empty() : Optional.of(Reason.PORT);
    }

    private Verdict verdict(TypedUrl url, Host host, List<InetAddress> found) {
        if (found.isEmpty()) {
            return new Refused(Reason.UNRESOLVABLE);
        }
        if (!found.stream().allMatch(this::isOpen)) {
            return new Refused(Reason.NOT_PUBLIC);
        }
        boolean tls = url.scheme().equals("https");
        return new Allowed(new Target(tls, host.shown(), port(url), tried(found), url.path(), url.query()));
    }

    /** One of each family, since a whole family may lead nowhere from here, and no list that would keep a person waiting. */
    private static List<InetAddress> tried(List<InetAddress> found) {
        InetAddress first = found.getFirst();
        return Stream.concat(
                        Stream.of(first),
                        found.stream()
                                .filter(address -> address.getClass() != first.getClass())
                                .limit(1))
                .toList();
    }

    private boolean isOpen(InetAddress address) {
        return switch (Zone.of(address)) {
            case PUBLIC -> privateAllowed || !ours.contains(address);
            case PRIVATE -> privateAllowed;
            case FORBIDDEN -> false;
        };
    }

    private static int port(TypedUrl url) {
        if (url.port().isEmpty()) {
            return Ports.byDefault(url.scheme().equals("https"));
        }
        return url.port().length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(url.port());
    }

    private static Uni<Verdict> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason));
    }
}
