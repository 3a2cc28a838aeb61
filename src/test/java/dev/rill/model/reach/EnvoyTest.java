package dev.rill.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.Secret;
import dev.rill.model.BaseUrl;
import dev.rill.model.FakeProvider;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Stalled;
import dev.rill.model.ModelFailure.Unauthorized;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.completions.ChatCompletions;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the envoy does on the wire. */
class EnvoyTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Prompt HI = new Prompt("small", List.of(Utterance.text(Role.USER, "Hi")));
    private static final String HELLO = """
            data: {"model":"m","choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private final FakeProvider peer = new FakeProvider();
    private final FakeNames names = new FakeNames();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void connectsToTheAddressThatWasCheckedUnderTheNameThatWasTyped() {
        names.say("models.example", "127.0.0.1");
        peer.thenStream(HELLO);

        assertThat(ask("http://models.example:" + peer.port() + "/v1").getLast())
                .isInstanceOf(Completed.class);

        assertThat(peer.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers()).containsEntry("host", "models.example:" + peer.port());
            assertThat(asked.target()).isEqualTo("/v1/chat/completions");
        });
    }

    @Test
    void holdsOnToTheAddressWhenTheNameChangesItsMind() {
        names.say("rebinding.example", "127.0.0.1").say("rebinding.example", "127.0.0.2");
        peer.thenRefuse(503, "{}", "retry-after-ms", "1").thenStream(HELLO);

        List<ModelEvent> answer = ask("http://rebinding.example:" + peer.port() + "/v1");

        assertThat(answer.getLast()).isInstanceOf(Completed.class);
        assertThat(peer.asked()).hasSize(2);
        assertThat(names.lookUps()).isOne();
    }

    @Test
    void triesTheOtherFamilyWhereTheFirstAddressLetsNobodyIn() {
        names.say("both.example", "::1, 127.0.0.1");
        peer.thenStream(HELLO);

        assertThat(ask("http://both.example:" + peer.port() + "/v1").getLast()).isInstanceOf(Completed.class);

        assertThat(peer.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers()).containsEntry("host", "both.example:" + peer.port()));
        assertThat(names.lookUps()).isOne();
    }

    @Test
    void tellsThatNeitherFamilyLetsItIn() {
        names.say("both.example", "::1, 127.0.0.1");
        peer.goAway();

        assertThat(failure(ask("http://both.example:" + peer.port() + "/v1"))).isInstanceOf(Unreachable.class);
        assertThat(names.lookUps()).isOne();
    }

    @Test
    void keepsToTheAddressThatLetItInWhateverItAnswers() {
        names.say("both.example", "127.0.0.1, ::1");
        peer.thenRefuse(401, "");

        assertThat(failure(ask("http://both.example:" + peer.port() + "/v1"))).isInstanceOf(Unauthorized.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void asksTheGuardAnewForEachAnswer() {
        names.say("rebinding.example", "127.0.0.1").say("rebinding.example", "169.254.169.254");
        peer.thenStream(HELLO);
        Multi<ModelEvent> recipe = recipe("http://rebinding.example:" + peer.port() + "/v1", Optional.empty());

        assertThat(all(recipe).getLast()).isInstanceOf(Completed.class);
        assertThat(failure(all(recipe))).isEqualTo(new Unreachable("a person's URL was refused: NOT_PUBLIC"));
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void connectsToNothingThatIsHostile() {
        try (Doorbell here = new Doorbell(peer.vertx())) {
            Envoy strict = Envoys.envoy(peer.vertx(), names, "allow-private", "false", "connect-timeout", "1s");

            for (Line line : Line.hostile(here.port())) {
                line.in(names);
                assertThat(failure(all(strict.ask(line.url(), Optional.empty(), EnvoyTest::base, EnvoyTest::hi))))
                        .as(line.url())
                        .isEqualTo(new Unreachable("a person's URL was refused: " + line.reason()));
            }
            assertThat(here.rings()).isZero();
        }
    }

    @Test
    void followsNoRedirect() {
        try (Doorbell elsewhere = new Doorbell(peer.vertx())) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                peer.anew().thenRefuse(status, "", "Location", "http://127.0.0.1:" + elsewhere.port() + "/");

                assertThat(failure(ask(peer.url()))).isEqualTo(new Garbled("status " + status));
                assertThat(peer.asked()).hasSize(1);
            }
            assertThat(elsewhere.rings()).isZero();
        }
    }

    @Test
    void takesAlongThePersonsKeyOrNone() {
        peer.thenStream(HELLO);

        ask(peer.url());
        all(recipe(peer.url(), Optional.of(new Secret("sk-person"))));

        assertThat(peer.asked().getFirst().headers()).doesNotContainKey("authorization");
        assertThat(peer.asked().getLast().headers()).containsEntry("authorization", "Bearer sk-person");
    }

    @Test
    void sendsNothingUnderAKeyThatIsNone() {
        peer.thenStream(HELLO);

        for (String wrong : new String[] {"", "two words", "sk-1\r\nX-More: 1", "ключ"}) {
            assertThat(failure(all(recipe(peer.url(), Optional.of(new Secret(wrong))))))
                    .isEqualTo(new Unauthorized("the person's key holds what no key holds"));
        }
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void asksForNoCompressionSoThereIsNothingToBlowUp() {
        peer.thenStream(HELLO);

        ask(peer.url());

        assertThat(peer.asked().getFirst().headers()).doesNotContainKey("accept-encoding");
    }

    @Test
    void hangsUpOnAnAnswerThatGrowsTooLarge() {
        peer.thenStreamAndHang(
                HELLO.substring(0, HELLO.indexOf("\n\n") + 2).replace("\"stop\"", "null"), ": " + "x".repeat(5000));

        List<ModelEvent> answer = ask(peer.url(), "largest-answer", "4K");

        assertThat(failure(answer)).isEqualTo(new CutOff("beyond the largest size of an answer"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnAnEventThatHasNoEnd() {
        peer.thenStreamAndHang("data: " + "x".repeat(5000));

        assertThat(failure(ask(peer.url(), "largest-piece", "4K")))
                .isEqualTo(new Garbled("an event of more than 4096 bytes"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnADocumentThatHasNoEnd() {
        peer.thenStreamAndHang("{\"x\":\"" + "x".repeat(5000));

        assertThat(failure(ask(peer.url(), "largest-piece", "4K")))
                .isEqualTo(new Garbled("a document of more than 4096 bytes"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void hangsUpOnAnAnswerThatNeverEndsAlthoughItIsAlive() {
        peer.then(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            peer.vertx().setPeriodic(20, tick -> request.response().write(": still here\n\n"));
        });

        assertThat(failure(ask(
                        peer.url(),
                        "longest-answer",
                        "200ms",
                        "silence-timeout",
                        "100ms",
                        "first-word-timeout",
                        "100ms")))
                .isEqualTo(new CutOff("beyond the longest time of an answer"));
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    @Test
    void waitsOnlySoLongForTheFirstWord() {
        peer.thenHang();

        assertThat(failure(ask(peer.url(), "first-word-timeout", "60ms"))).isInstanceOf(Stalled.class);
        assertThat(peer.hungUp()).succeedsWithin(LONG);
    }

    private List<ModelEvent> ask(String url, String... properties) {
        return all(recipe(url, Optional.empty(), properties));
    }

    private Multi<ModelEvent> recipe(String url, Optional<Secret> key, String... properties) {
        return Envoys.envoy(peer.vertx(), names, properties).ask(url, key, EnvoyTest::base, EnvoyTest::hi);
    }

    private static BaseUrl base(Target target) {
        return BaseUrl.of(target.url());
    }

    private static Multi<ModelEvent> hi(dev.rill.model.stream.Provider provider) {
        return new ChatCompletions(provider).stream(HI);
    }

    private static List<ModelEvent> all(Multi<ModelEvent> answer) {
        return answer.collect().asList().await().atMost(LONG);
    }

    private static ModelFailure failure(List<ModelEvent> answer) {
        return ((Failed) answer.getLast()).failure();
    }
}
