package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private final TestBot bot = new TestBot();
    private final Hosts hosts = bot.telegram.hosts();
    private final long group = bot.group(Kind.SUPERGROUP, Person.ANNA, Person.BORIS);

    private void say(String... texts) {
        for (var text : texts) {
            bot.crowd.say(group, ANNA, text, 0, 0);
        }
    }

    private List<String> heard() {
        return bot.heard("message").stream().map(one -> one.getString("text")).toList();
    }

    private void privacy(boolean on) {
        bot.telegram.adjust(settings -> settings.withPowers(settings.powers().withPrivacy(on)));
    }

    private static JsonObject entity(String type, int offset, int length) {
        return new JsonObject().put("type", type).put("offset", offset).put("length", length);
    }

    private static JsonArray named(long person, int offset, int length) {
        var user = new JsonObject().put("id", person).put("is_bot", person == Person.BOT.id());
        return new JsonArray()
                .add(entity("text_mention", offset, length).put("user", user.put("first_name", "somebody")));
    }

    @Test
    void hearsOnlyWhatIsMeantForItWhilePrivacyModeIsOn() {
        privacy(true);
        say(
                "hello",
                "@rill_bot hello",
                "/help",
                "/help@rill_bot",
                "/HELP@Rill_Bot",
                "/help@other_bot",
                "see /help@rill_bot");

        assertThat(heard()).containsExactly("/help@rill_bot", "/HELP@Rill_Bot");
        assertThat(bot.call("getMe", new JsonObject())
                        .getJsonObject("result")
                        .getBoolean("can_read_all_group_messages"))
                .isFalse();
    }

    @Test
    void hearsAnswersToItselfAndCommandsOnceItHasSpoken() {
        privacy(true);
        var said = bot.send(group, "Here I am");
        var anna = bot.crowd.say(group, ANNA, "good", 0, said).message();
        bot.crowd.say(group, BORIS, "indeed", 0, anna);
        say("/help");
        bot.crowd.edit(group, anna, "very good");

        assertThat(bot.updates(new JsonObject())).hasSize(3);
        assertThat(heard()).containsExactly("good", "/help");
    }

    @Test
    void hearsWhatTelegramNotesInAnyCase() {
        privacy(true);
        hosts.place(group, Person.ADMIN.id(), Standing.MEMBER, Optional.of(ANNA));

        assertThat(bot.heard("message")).hasSize(1);
    }

    @Test
    void hearsEverythingWhereItRunsTheGroupOrPrivacyModeIsOff() {
        privacy(true);
        hosts.placeBot(group, Standing.ADMINISTRATOR, Optional.of(ANNA));
        say("one");
        hosts.placeBot(group, Standing.MEMBER, Optional.of(ANNA));
        say("two");
        privacy(false);
        say("three");

        assertThat(heard()).containsExactly("one", "three");
    }

    @Test
    void findsWhatIsMeantInTextsAndCaptions() {
        var astral = "🌊 @rill_bot and /help@rill_bot";
        say(astral);
        bot.crowd.show(group, ANNA, List.of(new Crowd.Picture("one", "@Rill_Bot?")), 0, 0);
        var heard = bot.heard("message");

        var entities = heard.getFirst().getJsonArray("entities");
        assertThat(entities).containsExactly(entity("mention", 3, 9), entity("bot_command", 17, 14));
        assertThat(heard.get(1).getJsonArray("caption_entities").getJsonObject(0))
                .isEqualTo(entity("mention", 0, 9));
    }

    @Test
    void findsNothingInAddressesWordsAndCode() {
        var code = new JsonArray().add(entity("code", 0, 9));
        bot.crowd.say(group, ANNA, Saying.of("@rill_bot").with(code));
        say("me@rill_bot.com", "x@rill_bot", "@rill_bots");

        assertThat(bot.heard("message"))
                .extracting(one -> one.getJsonArray("entities", new JsonArray()).stream()
                        .map(each -> ((JsonObject) each).getString("type") + ((JsonObject) each).getInteger("length"))
                        .toList())
                .containsExactly(List.of("code9"), List.of(), List.of(), List.of("mention10"));
    }

    @Test
    void carriesWhatTheClientAdds() {
        bot.crowd.say(group, ANNA, Saying.of("Rill, hear").with(named(Person.BOT.id(), 0, 4)));
        bot.crowd.say(group, ANNA, Saying.of("Look").forwarded("Zoé"));
        var heard = bot.heard("message");

        assertThat(heard.getFirst()
                        .getJsonArray("entities")
                        .getJsonObject(0)
                        .getJsonObject("user")
                        .getLong("id"))
                .isEqualTo(Person.BOT.id());
        assertThat(heard.get(1).getJsonObject("forward_origin").getString("sender_user_name"))
                .isEqualTo("Zoé");
    }

    @Test
    void hearsOtherBots() {
        var other = bot.crowd.inviteBot("Other", "other_bot").id();
        hosts.place(group, other, Standing.MEMBER, Optional.of(ANNA));
        bot.crowd.say(group, other, "@rill_bot hi", 0, 0);

        assertThat(bot.heard("message").getLast().getJsonObject("from").getBoolean("is_bot"))
                .isTrue();
    }

    @Test
    void isCalledAsAGuestByItsNameOrByAnAnswerToItAndByNothingElse() {
        hosts.placeBot(group, Standing.LEFT, Optional.of(ANNA));
        say("nobody hears this", "@rill_bot why?");
        bot.crowd.say(group, BORIS, Saying.of("Rill, why?").with(named(Person.BOT.id(), 0, 4)));
        var called = bot.heard("guest_message");
        bot.telegram.adjust(settings -> settings.withPowers(settings.powers().withGuests(false)));
        say("@rill_bot and now?");

        assertThat(called).extracting(one -> one.getString("text")).containsExactly("@rill_bot why?", "Rill, why?");
        assertThat(called)
                .allSatisfy(one -> assertThat(one.getString("guest_query_id")).isNotEmpty());
        assertThat(bot.heard("guest_message")).isEmpty();
    }

    @Test
    void learnsWhatPeopleSpeakFromNowOn() {
        bot.crowd.speak(ANNA, Optional.of("ru"));
        say("one");
        bot.crowd.speak(ANNA, Optional.empty());
        say("two");

        assertThat(bot.heard("message"))
                .extracting(one -> one.getJsonObject("from").getString("language_code"))
                .containsExactly("ru", null);
    }

    @Test
    void bringsStickersAndTheLike() {
        bot.crowd.send(group, ANNA, new JsonObject().put("sticker", new JsonObject().put("emoji", "🌊")), 0, 0);

        assertThat(bot.heard("message").getFirst().getJsonObject("sticker").getString("emoji"))
                .isEqualTo("🌊");
    }
}
