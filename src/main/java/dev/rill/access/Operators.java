package dev.rill.access;

import dev.rill.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those who run the bot ({@code ADMIN_IDS}). */
@ApplicationScoped
public class Operators {
    private final List<UserId> ids;

    Operators(AccessConfig config) {
        this.ids = config.admins().orElse(List.of()).stream()
                .map(UserId::new)
                .distinct()
                .toList();
    }

    public boolean include(UserId person) {
        return ids.contains(person);
    }

    public List<UserId> all() {
        return ids;
    }
}
