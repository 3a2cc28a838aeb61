package dev.rill.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rill.playground.SimulatorServer;
import dev.rill.playground.telegram.Body;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Message;
import dev.rill.telegram.method.SendDocument;
import dev.rill.telegram.type.InputFile;
import dev.rill.telegram.type.MessageEntity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file on its way over the wire. */
@QuarkusTest
@TestProfile(SimulatedNeighbours.class)
class UploadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CAPTION = "Вот он: «& <b>»";

    @Inject
    BotApi api;

    @SuppressWarnings("NullAway.Init") // SimulatorResource sets it
    SimulatorServer simulator;

    private final Diary diary = new Diary();
    private long anna;

    @BeforeEach
    void meet() {
        anna = simulator.people().invite("Anna", "en");
        Logger.getLogger("").addHandler(diary);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(diary);
    }

    @Test
    void bringsTheFileItsNameAndWhatIsSaidOfIt() {
        Buffer content = Buffer.buffer("# Привет\n");
        long sent = send("Привет мир.md", content);

        Message message = message(sent);
        Body.Document document = (Body.Document) message.body();
        assertThat(document.name()).isEqualTo("Привет мир.md");
        assertThat(document.caption().text()).isEqualTo(CAPTION);
        assertThat(document.caption().entitiesToJson())
                .containsExactly(
                        new JsonObject().put("type", "bold").put("offset", 0).put("length", 3));
        assertThat(content(document)).isEqualTo(content);
    }

    @Test
    void bringsALargeFileWholeAndAgain() {
        SendDocument call = call("large.md", Buffer.buffer("0123456789abcdef".repeat(1 << 19)));
        long first = api.call(call).await().atMost(PATIENCE).messageId();
        long second = api.call(call).await().atMost(PATIENCE).messageId();

        assertThat(content((Body.Document) message(first).body()))
                .isEqualTo(content((Body.Document) message(second).body()))
                .isEqualTo(call.document().content());
    }

    @Test
    void doesNotTellTheTokenWhenTheConnectionBreaks() {
        simulator.people().fault(FaultPlan.of(FaultKind.CUT).forChat(anna).onMethod("sendDocument"));

        TelegramException failure =
                catchThrowableOfType(TelegramException.class, () -> send("secret plans.md", Buffer.buffer("hush")));

        assertThat(failure.failure().mayHaveLanded()).isTrue();
        assertThat(failure).hasNoCause().hasMessageNotContainingAny(simulator.token(), "hush", "plans");
        assertThat(diary.lines).noneMatch(line -> line.contains(simulator.token()) || line.contains("hush"));
    }

    @Test
    void isNotRepeatable() {
        SendDocument call = call("notes.md", Buffer.buffer("hush"));

        assertThat(call.idempotent()).isFalse();
        assertThat(call.payer()).isPresent();
        assertThat(call.toString()).doesNotContain("hush");
    }

    private long send(String name, Buffer content) {
        return api.call(call(name, content)).await().atMost(PATIENCE).messageId();
    }

    private SendDocument call(String name, Buffer content) {
        InputFile file = new InputFile(name, "text/markdown", content);
        return new SendDocument(anna, null, file, CAPTION, List.of(MessageEntity.of("bold", 0, 3)));
    }

    private Message message(long id) {
        return simulator.people().chat(anna).messages().stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Buffer content(Body.Document document) {
        return simulator.telegram().file(document.file()).orElseThrow().content();
    }

    /** Everything that is logged. */
    private static final class Diary extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
