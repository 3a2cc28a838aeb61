package dev.rill.model.reach;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Looks names up. */
public interface Names {
    /**
     * A recipe for all addresses that the name has now, the preferred ones first; none where there is no such name or no
     * answer in time. Never blocks, and gives its item on the Vert.x context that subscribed.
     */
    Uni<List<InetAddress>> addresses(String name);
}
