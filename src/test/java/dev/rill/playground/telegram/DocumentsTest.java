package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Files that the bot puts into chats. */
class DocumentsTest {
    private static final long ANNA = Person.ANNA.id();
    private static final Upload NOTES = new Upload("notes.md", Buffer.buffer("# Notes"));
    private final TestBot bot = new TestBot();

    @Test
    void putsAFileWithItsNameAndItsCaptionIntoTheChat() {
        var bold = new JsonObject().put("type", "bold").put("offset", 0).put("length", 4);
        var sent = send(to(ANNA).put("caption", "Here it is").put("caption_entities", new JsonArray().add(bold)));

        var message = sent.getJsonObject("result");
        var document = message.getJsonObject("document");
        assertThat(document.getString("file_name")).isEqualTo("notes.md");
        assertThat(document.getString("mime_type")).isEqualTo("text/markdown");
        assertThat(document.getInteger("file_size")).isEqualTo(7);
        assertThat(document.getString("file_unique_id")).isNotEmpty();
        assertThat(message.getString("caption")).isEqualTo("Here it is");
        assertThat(message.getJsonArray("caption_entities")).containsExactly(bold);
        assertThat(message.containsKey("text")).isFalse();
        assertThat(bot.telegram
                        .file(document.getString("file_id"))
                        .orElseThrow()
                        .content())
                .isEqualTo(NOTES.content());
    }

    @Test
    void sendsAFileAgainByItsId() {
        var id =
                send(to(ANNA)).getJsonObject("result").getJsonObject("document").getString("file_id");

        var again = bot.call("sendDocument", to(Person.BORIS.id()).put("document", id));

        assertThat(again.getJsonObject("result").getJsonObject("document").getString("file_name"))
                .isEqualTo("notes.md");
    }

    @Test
    void takesAFileUnderTheNameOfItsPart() {
        var sent = bot.upload("sendDocument", to(ANNA).put("document", "attach://one"), "one", NOTES);

        assertThat(sent.getBoolean("ok")).isTrue();
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(TestBot.description(bot.call("sendDocument", to(ANNA))))
                .isEqualTo("Bad Request: there is no document in the request");
        assertThat(TestBot.description(bot.call("sendDocument", to(ANNA).put("document", "made up"))))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(TestBot.description(
                        bot.upload("sendDocument", to(ANNA), "document", new Upload("empty.md", Buffer.buffer()))))
                .isEqualTo("Bad Request: file must be non-empty");
    }

    @Test
    void refusesACaptionOfMoreThan1024Characters() {
        assertThat(send(to(ANNA).put("caption", "x".repeat(1024))).getBoolean("ok"))
                .isTrue();
        assertThat(TestBot.description(send(to(ANNA).put("caption", "x".repeat(1025)))))
                .isEqualTo("Bad Request: message caption is too long");
    }

    @Test
    void hasNoTextToEdit() {
        var message = send(to(ANNA)).getJsonObject("result").getLong("message_id");

        assertThat(TestBot.description(bot.edit(ANNA, message, "x")))
                .isEqualTo("Bad Request: there is no text in the message to edit");
    }

    @Test
    void paysForAFileAsForAnyMessage() {
        send(to(ANNA));
        send(to(ANNA));
        send(to(ANNA));

        assertThat(send(to(ANNA)).getInteger("error_code")).isEqualTo(429);
        bot.pass(Duration.ofSeconds(3));
        bot.telegram.faults().begin(FaultPlan.of(FaultKind.BLOCKED).forChat(ANNA));
        assertThat(send(to(ANNA)).getInteger("error_code")).isEqualTo(403);
    }

    @Test
    void keepsNoFileThatNeverStoodInAChat() {
        bot.crowd.block(ANNA, true);
        send(to(ANNA));

        assertThat(bot.telegram.file("BQAC1")).isEmpty();
    }

    @Test
    void forgetsTheOldestFilesWhereTheNewOnesNeedTheRoom() {
        var large = new Upload("large.bin", Buffer.buffer(new byte[40 << 20]));
        var first = send(to(ANNA)).getJsonObject("result").getJsonObject("document");
        bot.upload("sendDocument", to(ANNA), "document", large);
        var last = bot.upload("sendDocument", to(ANNA), "document", large)
                .getJsonObject("result")
                .getJsonObject("document");

        assertThat(bot.telegram.file(first.getString("file_id"))).isEmpty();
        assertThat(bot.telegram.file(last.getString("file_id"))).isPresent();
        assertThat(last.getString("mime_type")).isEqualTo("application/octet-stream");
    }

    @Test
    void leavesTheFoldersOutOfAName() {
        var sent = bot.upload(
                "sendDocument", to(ANNA), "document", new Upload("../etc/\"of\" Борис\n.txt", NOTES.content()));

        assertThat(sent.getJsonObject("result").getJsonObject("document").getString("file_name"))
                .isEqualTo("\"of\" Борис .txt");
    }

    private JsonObject send(JsonObject parameters) {
        return bot.upload("sendDocument", parameters, "document", NOTES);
    }

    private static JsonObject to(long chat) {
        return new JsonObject().put("chat_id", chat);
    }
}
