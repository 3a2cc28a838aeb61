package dev.rill.model.providers;

import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelConfig;
import dev.rill.model.ModelGateway;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.completions.ModelList;
import dev.rill.model.quirks.Quirks;
import dev.rill.model.responses.Responses;
import dev.rill.model.roster.Listed;
import dev.rill.model.roster.Roster;
import dev.rill.model.stream.Provider;
import io.vertx.core.Vertx;
import java.util.List;

/** The operator's providers, each with its own lines; they live as long as the process. */
public final class Fleet implements AutoCloseable {
    private final List<Member> members;

    Fleet(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /** One of them: how to ask it, what it offers, and how its lines are closed. */
    public record Member(Listed listed, ModelGateway gateway, ModelCatalog catalog, Runnable close) {}

    /** Opens nothing yet; the first request to each does. */
    static Fleet connect(Vertx vertx, Roster roster, ModelConfig config, Quirks quirks) {
        return new Fleet(roster.providers().stream()
                .map(listed -> member(
                        listed, Provider.connect(vertx, listed.url(), listed.key(), config, quirks), config.store()))
                .toList());
    }

    /** In the order in which they are asked. */
    public List<Member> members() {
        return members;
    }

    Member member(Listed listed) {
        return members.stream()
                .filter(member -> member.listed().equals(listed))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        members.forEach(member -> member.close().run());
    }

    private static Member member(Listed listed, Provider provider, boolean store) {
        ModelGateway gateway = switch (listed.api()) {
            case CHAT_COMPLETIONS -> new ChatCompletions(provider);
            case RESPONSES -> new Responses(provider, store);
        };
        return new Member(listed, gateway, new ModelList(provider), provider::close);
    }
}
