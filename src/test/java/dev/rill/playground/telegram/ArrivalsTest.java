package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long ANNA = Person.ANNA.id();
    private final TestBot bot = new TestBot();

    private List<JsonObject> heard(String type) {
        return bot.updates(new JsonObject()).stream()
                .map(JsonObject.class::cast)
                .map(update -> update.getJsonObject(type))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void splitsALongPasteAsAClientDoes() {
        var text = "word ".repeat(2000).strip();

        var deeds = bot.crowd.paste(ANNA, ANNA, text, 0, 0);

        assertThat(deeds).extracting(Crowd.Deed::message).containsExactly(1L, 2L, 3L);
        assertThat(heard("message"))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.getString("text").length()).isLessThanOrEqualTo(4096));
        assertThat(heard("message").getFirst().getString("text").length()).isGreaterThan(4000);
        assertThat(heard("message").stream().map(part -> part.getString("text")).collect(Collectors.joining(" ")))
                .isEqualTo(text);
    }

    @Test
    void cutsNoPairOfSurrogates() {
        var parts = Paste.parts("x" + "🌊".repeat(3000));

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).hasSize(4095);
        assertThat(String.join("", parts)).isEqualTo("x" + "🌊".repeat(3000));
    }

    @Test
    void sendsAnAlbumAsSeveralMessages() {
        var pictures = List.of(new Crowd.Picture("one", "What is this?"), new Crowd.Picture("two", ""));

        bot.crowd.show(ANNA, ANNA, pictures, 0, 0);
        bot.crowd.show(ANNA, ANNA, pictures.subList(0, 1), 0, 0);

        var messages = heard("message");
        assertThat(messages)
                .extracting(one -> one.getString("caption"))
                .containsExactly("What is this?", null, "What is this?");
        assertThat(messages.get(0).getString("media_group_id"))
                .isNotNull()
                .isEqualTo(messages.get(1).getString("media_group_id"));
        assertThat(messages.get(2).containsKey("media_group_id")).isFalse();
        assertThat(messages.get(1).getJsonArray("photo").getJsonObject(1).getString("file_id"))
                .isEqualTo("two");
        assertThat(messages.getFirst().containsKey("text")).isFalse();
    }

    @Test
    void editsTheCaptionOfAPicture() {
        var deed = bot.crowd
                .show(ANNA, ANNA, List.of(new Crowd.Picture("one", "What is this?")), 0, 0)
                .getFirst();
        bot.crowd.edit(ANNA, deed.message(), "Who is this?");

        assertThat(heard("edited_message").getFirst().getString("caption")).isEqualTo("Who is this?");
    }

    @Test
    void movesAGroupIntoASupergroup() {
        var group =
                bot.crowd.gather(Kind.GROUP, "House", List.of(ANNA), List.of()).id();
        var supergroup = bot.crowd.migrate(group).id();
        var refused = bot.call("sendMessage", TestBot.message(group, "x"));

        assertThat(TestBot.description(refused)).isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refused.getJsonObject("parameters").getLong("migrate_to_chat_id"))
                .isEqualTo(supergroup);
        assertThat(heard("message"))
                .extracting(one -> one.getLong("migrate_to_chat_id"), one -> one.getLong("migrate_from_chat_id"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(supergroup, null),
                        org.assertj.core.groups.Tuple.tuple(null, group));
        assertThat(bot.call("sendMessage", TestBot.message(supergroup, "x")).getBoolean("ok"))
                .isTrue();
        assertThatThrownBy(() -> bot.crowd.migrate(ANNA)).isInstanceOf(IllegalArgumentException.class);
    }
}
