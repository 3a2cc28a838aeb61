package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichMessagesTest {
    private static final long ANNA = Person.ANNA.id();
    private final TestBot bot = new TestBot();

    private JsonObject send(JsonObject rich) {
        return bot.call("sendRichMessage", new JsonObject().put("chat_id", ANNA).put("rich_message", rich));
    }

    private static JsonObject markdown(String source) {
        return new JsonObject().put("markdown", source);
    }

    private JsonObject edit(long message, JsonObject rich) {
        return bot.call(
                "editMessageText",
                new JsonObject().put("chat_id", ANNA).put("message_id", message).put("rich_message", rich));
    }

    @Test
    void keepsTheSourceAndHasNoText() {
        var sent = send(markdown("| a | b |\n|---|---|\n| 1 | 2 |")).getJsonObject("result");
        var message = bot.telegram.chat(ANNA).orElseThrow().fromBot().getFirst();

        assertThat(sent.getString("text")).isNull();
        assertThat(sent.getJsonObject("rich_message").getString("markdown")).startsWith("| a");
        assertThat(message.text()).isEmpty();
        assertThat(message.words()).startsWith("| a");
    }

    @Test
    void takesExactlyOneOfMarkdownHtmlAndBlocks() {
        var block = new JsonObject().put("type", "paragraph").put("text", "x");

        assertThat(List.of(
                        send(new JsonObject()),
                        send(markdown(" \n")),
                        send(markdown("x").put("html", "y")),
                        send(new JsonObject().put("blocks", new JsonArray()))))
                .extracting(TestBot::description)
                .containsOnly("Bad Request: RICH_MESSAGE_CONTENT_REQUIRED");
        assertThat(send(new JsonObject().put("html", "<b>x</b>")).getBoolean("ok"))
                .isTrue();
        assertThat(send(new JsonObject().put("blocks", new JsonArray().add(block)))
                        .getBoolean("ok"))
                .isTrue();
    }

    @Test
    void editsWordsIntoARichMessageAndBack() {
        bot.telegram.adjust(settings -> settings.withEnforced(false));
        var id = bot.send(ANNA, "plain");

        var richly = edit(id, markdown("# rich"));
        var same = edit(id, markdown("# rich"));
        var back = bot.edit(ANNA, id, "plain again");

        assertThat(richly.getJsonObject("result").containsKey("rich_message")).isTrue();
        assertThat(TestBot.description(same)).startsWith("Bad Request: message is not modified");
        assertThat(back.getJsonObject("result").getString("text")).isEqualTo("plain again");
    }

    @Test
    void drawsOnTheBudgetOfMessages() {
        send(markdown("1"));
        send(markdown("2"));
        send(markdown("3"));

        assertThat(send(markdown("4")).getInteger("error_code")).isEqualTo(429);
    }

    @Test
    void isUnknownToAnOlderServer() {
        bot.telegram.adjust(settings -> settings.withRich(false));
        var id = bot.send(ANNA, "plain");

        assertThat(TestBot.description(send(markdown("x")))).isEqualTo("Not Found: method not found");
        assertThat(TestBot.description(edit(id, markdown("x")))).isEqualTo("Bad Request: message text is empty");
    }
}
