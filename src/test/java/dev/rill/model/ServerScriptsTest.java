package dev.rill.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.completions.ChatCompletions;
import dev.rill.model.responses.Responses;
import dev.rill.model.stream.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Eight kinds of servers, each with its oddities, as {@code servers/*.md} recorded them. */
class ServerScriptsTest {
    private static final List<String> SERVERS =
            List.of("openai", "azure", "openrouter", "deepseek", "vllm", "llamacpp", "ollama", "anthropic");
    private static final Prompt PROMPT = new Prompt(
                    "small", List.of(Utterance.text(Role.SYSTEM, "Be brief."), Utterance.text(Role.USER, "Hi")))
            .with(new Sampling(Optional.of(0.5), Optional.of(150)));

    @TestFactory
    Stream<DynamicContainer> areBorne() {
        return SERVERS.stream()
                .map(server -> dynamicContainer(
                        server,
                        ServerScript.of(server).stream()
                                .map(script -> dynamicTest(script.name(), () -> check(script)))));
    }

    @Test
    void areManyOfEachKind() {
        assertThat(SERVERS)
                .allSatisfy(server -> assertThat(ServerScript.of(server)).hasSizeGreaterThan(4));
    }

    private static void check(ServerScript script) {
        try (FakeProvider peer = new FakeProvider()) {
            script.replies().forEach(reply -> play(reply, peer));

            List<ModelEvent> told = gateway(script.resource(), peer.provider()).stream(PROMPT)
                    .collect()
                    .asList()
                    .await()
                    .atMost(Duration.ofSeconds(30));

            assertThat(Told.lines(told))
                    .isEqualTo(script.expected().stream()
                            .filter(line -> !Told.isAboutRequests(line))
                            .toList());
            assertThat(script.expected().stream().filter(Told::isAboutRequests))
                    .allMatch(line -> Told.holds(line, peer.asked()));
            assertThat(peer.asked()).hasSameSizeAs(script.replies());
        }
    }

    private static ModelGateway gateway(String resource, Provider provider) {
        return switch (resource) {
            case "/chat/completions" -> new ChatCompletions(provider);
            case "/responses" -> new Responses(provider, true);
            default -> throw new IllegalArgumentException(resource);
        };
    }

    private static void play(ServerScript.Reply reply, FakeProvider peer) {
        if (reply.breaksOff()) {
            peer.thenStreamAndBreak(reply.body());
            return;
        }
        String[] headers = reply.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        peer.thenRefuse(reply.status(), reply.body(), headers);
    }
}
