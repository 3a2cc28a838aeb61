package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final Hosts hosts = bot.telegram.hosts();
    private final long group = bot.group(Kind.SUPERGROUP, Person.ANNA, Person.BORIS);

    private JsonObject member(long chat, long person) {
        return bot.call("getChatMember", new JsonObject().put("chat_id", chat).put("user_id", person));
    }

    private String status(long person) {
        return member(group, person).getJsonObject("result").getString("status");
    }

    private JsonObject ask(String method, long chat) {
        return bot.call(method, new JsonObject().put("chat_id", chat));
    }

    @Test
    void knowsWhoIsWhat() {
        hosts.place(group, BORIS, Standing.ADMINISTRATOR, Optional.of(ANNA));
        hosts.place(group, Person.ADMIN.id(), Standing.MEMBER, Optional.empty());
        hosts.place(group, Person.ADMIN.id(), Standing.KICKED, Optional.of(ANNA));

        assertThat(List.of(status(ANNA), status(BORIS), status(Person.ADMIN.id()), status(Person.BOT.id())))
                .containsExactly("creator", "administrator", "kicked", "member");
        assertThat(member(group, BORIS).getJsonObject("result").getBoolean("can_manage_chat"))
                .isTrue();
        assertThat(ask("getChatMemberCount", group).getInteger("result")).isEqualTo(3);
    }

    @Test
    void namesThoseWhoRunTheGroupAndNoForeignBotAmongThem() {
        var other = bot.crowd.inviteBot("Other", "other_bot").id();
        hosts.place(group, other, Standing.ADMINISTRATOR, Optional.of(ANNA));
        var before = ask("getChatAdministrators", group).getJsonArray("result");
        hosts.placeBot(group, Standing.ADMINISTRATOR, Optional.of(ANNA));

        assertThat(ids(before)).containsExactly(ANNA);
        assertThat(ids(ask("getChatAdministrators", group).getJsonArray("result")))
                .containsExactly(ANNA, Person.BOT.id());
    }

    private static List<Long> ids(JsonArray members) {
        return members.stream()
                .map(one -> ((JsonObject) one).getJsonObject("user").getLong("id"))
                .toList();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        hosts.placeBot(group, Standing.KICKED, Optional.of(ANNA));

        assertThat(List.of(member(ANNA, 0), member(ANNA, 77), ask("getChatAdministrators", ANNA), member(group, ANNA)))
                .extracting(TestBot::description)
                .containsExactly(
                        "Bad Request: invalid user_id specified",
                        "Bad Request: user not found",
                        "Bad Request: there are no administrators in the private chat",
                        "Forbidden: bot was kicked from the supergroup chat");
        assertThat(member(ANNA, ANNA).getJsonObject("result").getString("status"))
                .isEqualTo("member");
    }

    @Test
    void tellsTheBotOfItsOwnComingAndGoing() {
        hosts.placeBot(group, Standing.ADMINISTRATOR, Optional.of(ANNA));
        hosts.placeBot(group, Standing.KICKED, Optional.of(BORIS));
        hosts.placeBot(group, Standing.MEMBER, Optional.of(ANNA));
        ask("leaveChat", group);

        assertThat(bot.heard("my_chat_member"))
                .extracting(
                        one -> one.getJsonObject("from").getLong("id"),
                        one -> one.getJsonObject("old_chat_member").getString("status"),
                        one -> one.getJsonObject("new_chat_member").getString("status"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ANNA, "member", "administrator"),
                        org.assertj.core.groups.Tuple.tuple(BORIS, "administrator", "kicked"),
                        org.assertj.core.groups.Tuple.tuple(ANNA, "kicked", "member"),
                        org.assertj.core.groups.Tuple.tuple(Person.BOT.id(), "member", "left"));
        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(group, "x"))))
                .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void notesComingAndGoingInTheChat() {
        hosts.place(group, Person.ADMIN.id(), Standing.MEMBER, Optional.of(ANNA));
        hosts.place(group, BORIS, Standing.LEFT, Optional.empty());
        hosts.place(group, ANNA, Standing.ADMINISTRATOR, Optional.empty());
        var heard = bot.heard("message");

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()
                        .getJsonArray("new_chat_members")
                        .getJsonObject(0)
                        .getLong("id"))
                .isEqualTo(Person.ADMIN.id());
        assertThat(heard.getFirst().getJsonObject("from").getLong("id")).isEqualTo(ANNA);
        assertThat(heard.get(1).getJsonObject("left_chat_member").getLong("id")).isEqualTo(BORIS);
        assertThatThrownBy(() -> bot.crowd.say(group, BORIS, "x", 0, 0)).hasMessageContaining("is no member");
    }

    @Test
    void tellsABotThatRunsTheGroupOfOthersIfItAskedForThat() {
        bot.updates(new JsonObject().put("allowed_updates", new JsonArray().add("chat_member")));
        hosts.place(group, BORIS, Standing.ADMINISTRATOR, Optional.of(ANNA));
        hosts.placeBot(group, Standing.ADMINISTRATOR, Optional.of(ANNA));
        hosts.place(group, BORIS, Standing.MEMBER, Optional.of(ANNA));

        assertThat(bot.heard("chat_member"))
                .extracting(one -> one.getJsonObject("new_chat_member").getString("status"))
                .containsExactly("member");
    }

    @Test
    void hearsItsLastWordInAGroupAndNoneInASupergroup() {
        var small = bot.group(Kind.GROUP, Person.ANNA);
        hosts.placeBot(small, Standing.KICKED, Optional.empty());
        hosts.placeBot(group, Standing.KICKED, Optional.empty());
        bot.crowd.say(group, ANNA, "Is it gone?", 0, 0);

        assertThat(bot.heard("message"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.getJsonObject("left_chat_member").getLong("id"))
                                .isEqualTo(Person.BOT.id()));
    }

    @Test
    void blocksAndUnblocksInAPrivateChat() {
        bot.crowd.block(ANNA, true);
        var refused = bot.call("sendMessage", TestBot.message(ANNA, "x"));
        bot.crowd.say(ANNA, "nobody hears this");
        hosts.follow(ANNA, ANNA, "");

        assertThat(TestBot.description(refused)).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(bot.updates(new JsonObject())).hasSize(3);
        assertThat(bot.heard("message"))
                .extracting(one -> one.getString("text"))
                .containsExactly("/start");
        assertThatThrownBy(() -> hosts.placeBot(ANNA, Standing.ADMINISTRATOR, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void maySeeEverythingAndNotWrite() {
        hosts.placeBot(group, Standing.RESTRICTED, Optional.of(ANNA));
        bot.crowd.say(group, ANNA, "Can you write?", 0, 0);

        assertThat(bot.heard("message")).hasSize(1);
        assertThat(TestBot.description(bot.call("sendMessage", TestBot.message(group, "x"))))
                .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
    }

    @Test
    void comesIntoAGroupByALink() {
        hosts.placeBot(group, Standing.LEFT, Optional.of(ANNA));
        hosts.follow(group, ANNA, "house-1");
        hosts.follow(ANNA, ANNA, "ref_7");

        assertThat(bot.heard("message"))
                .extracting(one -> one.getString("text"))
                .containsExactly(null, "/start@rill_bot house-1", "/start ref_7");
        assertThatThrownBy(() -> hosts.follow(group, BORIS, "x")).hasMessageContaining("does not run it");
        assertThatThrownBy(() -> hosts.follow(ANNA, ANNA, "a b")).hasMessageContaining("payload");
    }
}
