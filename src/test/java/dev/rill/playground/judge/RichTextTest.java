package dev.rill.playground.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static RichText read(String markdown) {
        return RichText.read(new JsonObject().put("markdown", markdown), false);
    }

    private static void refuses(String markdown, String sentence) {
        assertThatThrownBy(() -> read(markdown)).hasMessage("Bad Request: " + sentence);
    }

    @Test
    void takesWhatFits() {
        assertThat(read("x".repeat(RichText.LONGEST)).toJson().getString("markdown"))
                .hasSize(RichText.LONGEST);
        assertThat(read("- x\n".repeat(500)).syntax()).isEqualTo(RichText.Syntax.MARKDOWN);
        assertThat(read("> ".repeat(16) + "x")).isNotNull();
        assertThat(read(table(20))).isNotNull();
    }

    @Test
    void refusesWhatIsTooLarge() {
        refuses("x".repeat(RichText.LONGEST + 1), "MESSAGE_TOO_LONG");
        refuses("- x\n".repeat(501), "can't parse InputRichBlock: too many blocks");
        refuses("> ".repeat(17) + "x", "can't parse InputRichBlock: blocks are nested too deeply");
        refuses(table(21), "can't parse InputRichBlock: too many table columns");
    }

    @Test
    void letsOnlyADraftThink() {
        var thinking = new JsonObject().put("html", "<tg-thinking>hm</tg-thinking>");

        assertThat(RichText.read(thinking, true).source()).contains("hm");
        assertThatThrownBy(() -> RichText.read(thinking, false))
                .hasMessageStartingWith("Bad Request: can't parse InputRichBlock");
        assertThat(RichText.read(new JsonObject().put("markdown", ""), true).source())
                .isEmpty();
    }

    @Test
    void wantsBlocksThatSayWhatTheyAre() {
        var blocks = new JsonObject().put("blocks", new JsonArray().add(new JsonObject().put("text", "x")));

        assertThatThrownBy(() -> RichText.read(blocks, false))
                .hasMessage("Bad Request: can't parse InputRichBlock: an Object with a type is expected");
    }

    private static String table(int columns) {
        return "|" + " a |".repeat(columns) + "\n|" + "---|".repeat(columns) + "\n|" + " 1 |".repeat(columns);
    }
}
