package dev.rill.model.completions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelCatalog.Check;
import dev.rill.model.ModelCatalog.KeepsNoList;
import dev.rill.model.ModelCatalog.Model;
import dev.rill.model.ModelCatalog.Offers;
import dev.rill.model.ModelCatalog.Refused;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelListTest {
    private final FakeProvider peer = new FakeProvider();

    @AfterEach
    void close() {
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"list\",\"data\":[{\"id\":\"a\",\"shutdown_date\":null},{\"id\":\"b\"},{\"x\":1}]}",
                "{\"models\":[{\"name\":\"a\"},{\"model\":\"b\"}]}",
                "[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\"}]",
            })
    void readsAnyListThereIs(String body) {
        peer.thenSend("application/json", body);

        assertThat(check("key", "sk-1")).isEqualTo(offers("a", "b"));
        assertThat(peer.asked().getFirst().target()).isEqualTo("/v1/models");
        assertThat(peer.asked().getFirst().headers()).containsEntry("authorization", "Bearer sk-1");
    }

    @Test
    void readsTheDayOnWhichAModelEnds() {
        peer.thenSend(
                "application/json",
                "{\"data\":[{\"id\":\"a\",\"shutdown_date\":\"2027-01-14\"},{\"id\":\"b\",\"shutdown_date\":\"soon\"}]}");

        assertThat(check())
                .isEqualTo(new Offers(List.of(
                        new Model("a", Optional.of(LocalDate.of(2027, 1, 14))), new Model("b", Optional.empty()))));
    }

    @Test
    void isContentWithAServerWithoutAList() {
        peer.thenRefuse(404, "404 page not found");
        assertThat(check()).isInstanceOf(KeepsNoList.class);

        peer.then(request -> request.response().setStatusCode(405).end());
        peer.thenSend("application/json", "{\"data\":[]}");
        assertThat(check()).isInstanceOf(KeepsNoList.class);
    }

    @Test
    void tellsThatTheKeyIsWrong() {
        peer.thenRefuse(401, "{\"error\":{\"code\":\"invalid_api_key\"}}");

        assertThat(check()).isEqualTo(new Refused(new Unauthorized("status 401, code invalid_api_key")));
    }

    @Test
    void tellsThatItIsNoModelProvider() {
        peer.thenSend("text/html", "<html>Welcome</html>");

        assertThat(check()).isEqualTo(new Refused(new Garbled("status 200 without JSON")));
    }

    @Test
    void readsNoListThatHasNoEnd() {
        peer.then(request -> {
            request.response().setChunked(true).write("{\"data\":[");
            peer.vertx().setPeriodic(1, more -> request.response().write("{\"id\":\"a\"},".repeat(20_000)));
        });

        assertThat(check()).isEqualTo(new Refused(new Garbled("a document of more than 8 MiB")));
        assertThat(peer.hungUp()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void tellsThatNobodyIsThere() {
        peer.goAway();

        assertThat(check()).isEqualTo(new Refused(new Unreachable("the connection was refused")));
    }

    private Check check(String... properties) {
        return catalog(properties).check().await().atMost(Duration.ofSeconds(20));
    }

    private static Offers offers(String... names) {
        return new Offers(
                Stream.of(names).map(name -> new Model(name, Optional.empty())).toList());
    }

    private ModelCatalog catalog(String... properties) {
        return new ModelList(peer.provider(properties));
    }
}
