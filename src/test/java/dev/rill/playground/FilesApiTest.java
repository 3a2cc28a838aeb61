package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files on the wire: up as a form, down to be saved. */
class FilesApiTest {
    private static final int LIMIT = 50 << 20;
    private final SimulatorServer server = SimulatorServer.start();
    private final Http http = new Http(server);

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void givesAFileBackAsItCame() {
        var document = send("Борис и я.html", "<script>alert(1)</script>");

        var answer = http.raw(server.apiUrl() + "/files/" + document.getString("file"));
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"_____ _ _.html\"; filename*=UTF-8''"
                        + "%D0%91%D0%BE%D1%80%D0%B8%D1%81%20%D0%B8%20%D1%8F.html");
    }

    @Test
    void showsItInTheChat() {
        var document = send("notes.md", "# Notes");

        assertThat(document.getString("name")).isEqualTo("notes.md");
        assertThat(document.getString("type")).isEqualTo("text/markdown");
        assertThat(document.getInteger("size")).isEqualTo(7);
        assertThat(http.get("/chats/1001").getJsonObject("last").getString("text"))
                .isEqualTo("notes.md");
    }

    @Test
    void saysThatAFileIsNotKept() {
        assertThat(http.get("/files/BQAC99").getString("error")).isEqualTo("This file is not kept any more");
    }

    @Test
    void takesFiftyMegabytesAndNoByteMore() {
        var whole = http.sendDocument(1001, "large.bin", "x".repeat(LIMIT));
        var tooLarge = http.sendDocument(1001, "larger.bin", "x".repeat(LIMIT + 1));

        assertThat(whole.getBoolean("ok")).isTrue();
        assertThat(tooLarge.getInteger("error_code")).isEqualTo(413);
        assertThat(tooLarge.getString("description")).isEqualTo("Request Entity Too Large");
    }

    @Test
    void takesAVoiceThatIsNoneForAFileAndMissesOneThatDidNotCome() {
        var other = http.form("sendVoice", Http.field("chat_id", "1001"), """
                Content-Disposition: form-data; name="voice"; filename="voice.txt"\r
                Content-Type: text/plain\r
                \r
                hello""");
        var none = http.form("sendVoice", Http.field("chat_id", "1001"));

        assertThat(other.getJsonObject("result").getJsonObject("document").getString("file_name"))
                .isEqualTo("voice.txt");
        assertThat(none.getString("description")).isEqualTo("Bad Request: there is no voice in the request");
    }

    @Test
    void readsAFormWithoutAFile() {
        var sent = http.form("sendMessage", Http.field("chat_id", "1001"), Http.field("text", "Привет"));

        assertThat(sent.getJsonObject("result").getString("text")).isEqualTo("Привет");
    }

    private JsonObject send(String name, String content) {
        assertThat(http.sendDocument(1001, name, content).getBoolean("ok")).isTrue();
        return http.get("/chats/1001").getJsonArray("messages").getJsonObject(0).getJsonObject("document");
    }
}
