package dev.rill.playground.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String TOO_LONG = "message is too long";

    @Test
    void measuresAfterTrimmingInUtf16Units() {
        var smiles = "😀".repeat(2048);

        assertThat(message("  " + smiles + " \n").text()).isEqualTo(smiles);
        assertThatThrownBy(() -> message(smiles + "x")).hasMessage("Bad Request: message is too long");
    }

    @Test
    void refusesNothingAndNothingButSpace() {
        assertThatThrownBy(() -> message("")).hasMessage("Bad Request: message text is empty");
        assertThatThrownBy(() -> message(" \n ")).hasMessage("Bad Request: text must be non-empty");
    }

    @Test
    void movesEntitiesWhenItTrims() {
        var judged = message("  bold  ", entity("bold", 0, 8));

        assertThat(judged).isEqualTo(new Formatted("bold", java.util.List.of(Entity.of("bold", 0, 4))));
    }

    @Test
    void dropsCarriageReturnsAndMovesWhatFollows() {
        var judged = message("a\r\nbold", entity("bold", 3, 4));

        assertThat(judged.text()).isEqualTo("a\nbold");
        assertThat(judged.entities()).containsExactly(Entity.of("bold", 2, 4));
    }

    @Test
    void refusesRangesOutsideTheText() {
        assertThatThrownBy(() -> message("four", entity("bold", 2, 3)))
                .hasMessage("Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16"
                        + " offset 5");
        assertThatThrownBy(() -> message("four", entity("bold", -1, 3)))
                .hasMessage("Bad Request: receive an entity with incorrect offset -1");
    }

    @Test
    void refusesRangesThroughAPairOfSurrogates() {
        assertThatThrownBy(() -> message("😀!", entity("bold", 1, 2)))
                .hasMessage("Bad Request: entity beginning at UTF-16 offset 1 starts in a middle of a UTF-16 symbol");
        assertThatThrownBy(() -> message("😀!", entity("bold", 0, 1)))
                .hasMessageEndingWith("ends in a middle of a UTF-16 symbol at UTF-16 offset 1");
    }

    @Test
    void letsStylesStandInQuotesButNotInCode() {
        var quoted = message("quoted", entity("blockquote", 0, 6), entity("bold", 0, 3));
        var coded = message("coded", entity("code", 0, 5), entity("bold", 0, 3));

        assertThat(quoted.entities()).extracting(Entity::type).containsExactly("blockquote", "bold");
        assertThat(coded.entities()).extracting(Entity::type).containsExactly("code");
    }

    @Test
    void dropsAQuoteInAQuoteAndALinkInCode() {
        var quotes = message("quoted", entity("blockquote", 0, 6), entity("blockquote", 1, 3));
        var link = new JsonObject()
                .put("type", "text_link")
                .put("offset", 1)
                .put("length", 2)
                .put("url", "https://a.b");
        var linked = message("coded", entity("code", 0, 5), link);

        assertThat(quotes.entities()).hasSize(1);
        assertThat(linked.entities()).extracting(Entity::type).containsExactly("code");
    }

    @Test
    void keepsAHundredEntitiesCodeBeforeStyles() {
        var entities = new JsonArray();
        for (var i = 0; i < 60; i++) {
            entities.add(entity("bold", 4 * i, 1)).add(entity("code", 4 * i + 2, 1));
        }

        var kept = Judge.message("ab cd".repeat(60), entities, null, TOO_LONG).entities();

        assertThat(kept).hasSize(100);
        assertThat(kept).filteredOn(entity -> entity.type().equals("code")).hasSize(60);
    }

    @Test
    void countsAStyleOnceForEachPieceIntoWhichOthersCutIt() {
        var entities = new JsonArray().add(entity("bold", 0, 500));
        for (var i = 0; i < 60; i++) {
            entities.add(entity("italic", 4 * i + 1, 1));
        }

        var kept = Judge.message("word".repeat(200), entities, null, TOO_LONG).entities();

        assertThat(kept).extracting(Entity::type).doesNotContain("bold");
    }

    @Test
    void findsWhatTelegramFindsButNotInCode() {
        var judged = message("/ask@rill_bot see https://a.io/x, @anna #tag @boris", entity("code", 45, 6));

        assertThat(judged.entities())
                .extracting(Entity::type)
                .containsExactly("bot_command", "url", "mention", "hashtag", "code");
        assertThat(judged.entities().get(1).length()).isEqualTo("https://a.io/x".length());
    }

    @Test
    void readsHtmlAndRefusesWhatIsNone() {
        var judged = Judge.message("<b>a &lt; b</b> <a href=\"https://a.b\">x</a>", null, "HTML", TOO_LONG);

        assertThat(judged.text()).isEqualTo("a < b x");
        assertThat(judged.entities()).extracting(Entity::type).containsExactly("bold", "text_link");
        assertThatThrownBy(() -> Judge.message("<b>open", null, "HTML", TOO_LONG))
                .hasMessage("Bad Request: can't parse entities: can't find end tag corresponding to start tag \"b\"");
        assertThatThrownBy(() -> Judge.message("<x>", null, "HTML", TOO_LONG))
                .hasMessage("Bad Request: can't parse entities: unsupported start tag \"x\" at byte offset 0");
    }

    @Test
    void judgesKeyboards() {
        var long65 = keyboard(new JsonObject().put("text", "x").put("callback_data", "é".repeat(33)));
        var mute = keyboard(new JsonObject().put("text", "x"));

        assertThatThrownBy(() -> Keyboard.read(long65)).hasMessage("Bad Request: BUTTON_DATA_INVALID");
        assertThatThrownBy(() -> Keyboard.read(mute)).isInstanceOf(Refusal.class);
        assertThat(Keyboard.read(null)).isEqualTo(Keyboard.NONE);
    }

    private static Formatted message(String text, JsonObject... entities) {
        return Judge.message(text, new JsonArray(java.util.List.of((Object[]) entities)), null, TOO_LONG);
    }

    private static JsonObject entity(String type, int offset, int length) {
        return new JsonObject().put("type", type).put("offset", offset).put("length", length);
    }

    private static JsonObject keyboard(JsonObject button) {
        return new JsonObject().put("inline_keyboard", new JsonArray().add(new JsonArray().add(button)));
    }
}
