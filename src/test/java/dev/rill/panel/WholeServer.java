package dev.rill.panel;

import dev.rill.storage.PostgresResource;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.GetMe;
import dev.rill.telegram.method.Method;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The whole server as it is put together, with a Telegram that only counts, so that it never opens by itself. */
public final class WholeServer implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "rill.telegram.token", "1:a",
                "rill.model.base-url", "http://127.0.0.1:1/v1",
                "rill.model.name", "any",
                "rill.persona.file", "src/test/resources/personas.yaml");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Counter.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class));
    }

    /** How often each button's query was answered; nothing else ever works. */
    @Alternative
    @ApplicationScoped
    public static class Counter implements BotApi {
        private final Map<String, Integer> answered = new ConcurrentHashMap<>();

        public Map<String, Integer> answered() {
            return Map.copyOf(answered);
        }

        @Override
        public <R> Uni<R> call(Method<R> method) {
            if (method instanceof AnswerCallbackQuery answer) {
                answered.merge(answer.callbackQueryId(), 1, Integer::sum);
                return Uni.createFrom().nullItem();
            }
            return Uni.createFrom()
                    .failure(new TelegramException(
                            method instanceof GetMe
                                    ? new TelegramFailure.Unreachable("nobody is there", false)
                                    : new TelegramFailure.BadRequest(400, "Bad Request: not today")));
        }
    }
}
