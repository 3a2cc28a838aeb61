package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.BaseUrl;
import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.quirks.KnownQuirks;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A connection to an address that was settled before is still a connection to that name: TLS sees to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PinnedTlsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> greeted = new CopyOnWriteArrayList<>();
    private Certificate certificate;
    private HttpServer server;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        certificate = Certificate.of("models.example", home);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate.options()))
                .requestHandler(request -> {
                    greeted.add(request.connection().indicatedServerName() + " " + request.getHeader("Host"));
                    request.response().end("data: [DONE]\n\n");
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void forget() {
        greeted.clear();
    }

    @Test
    void greetsTheServerByTheNameThatWasTyped() {
        assertThat(ask("models.example", Optional.of(certificate.options()))).isInstanceOf(Completed.class);

        assertThat(greeted).containsExactly("models.example models.example:" + server.actualPort());
    }

    @Test
    void leavesWhenTheCertificateIsForSomebodyElse() {
        assertThat(ask("other.example", Optional.of(certificate.options())))
                .isEqualTo(new Failed(new Unreachable("TLS failed")));

        assertThat(greeted).isEmpty();
    }

    @Test
    void leavesWhenNobodyVouchesForTheCertificate() {
        assertThat(ask("models.example", Optional.empty())).isEqualTo(new Failed(new Unreachable("TLS failed")));

        assertThat(greeted).isEmpty();
    }

    private ModelEvent ask(String host, Optional<TrustOptions> trust) {
        int port = server.actualPort();
        Limits limits = new Limits(LONG, LONG, LONG, LONG, 1 << 20, 1 << 20, 8);
        try (Lines lines = Lines.toStrangers(vertx, limits, trust)) {
            Provider provider = Provider.at(
                    lines,
                    BaseUrl.of("https://" + host + ":" + port + "/v1"),
                    List.of(SocketAddress.inetSocketAddress(port, "127.0.0.1")),
                    Optional.empty(),
                    new KnownQuirks());
            return provider.stream(new Knock()).collect().last().await().atMost(LONG);
        }
    }

    private record Knock() implements Dialogue {
        @Override
        public String resource() {
            return "/knock";
        }

        @Override
        public byte[] body() {
            return "{}".getBytes(UTF_8);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public AnswerReader reader() {
            return new Ended();
        }

        @Override
        public Optional<Rewording> reworded(Fault refusal) {
            return Optional.empty();
        }
    }

    /** Content with any event. */
    private static final class Ended implements AnswerReader {
        private boolean finished;

        @Override
        public void event(byte[] data, int offset, int length, AnswerSink sink) {
            finished = true;
            sink.complete(new Completed(Finish.STOP, Optional.empty()));
        }

        @Override
        public void document(byte[] bytes, AnswerSink sink) {
            over(Fault.lasting(new Unreachable("a document")), sink);
        }

        @Override
        public void over(Fault otherwise, AnswerSink sink) {
            if (!finished) {
                sink.fail(otherwise);
            }
        }

        @Override
        public boolean finished() {
            return finished;
        }
    }
}
