package dev.rill.playground.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final long ANNA = Person.ANNA.id();
    private static final long BORIS = Person.BORIS.id();
    private static final long CATS = 2;
    private static final long DOGS = 3;
    private final TestBot bot = new TestBot();
    private final Hosts hosts = bot.telegram.hosts();
    private final long forum = bot.crowd
            .gather(Kind.SUPERGROUP, "Forum", List.of(ANNA, BORIS), List.of("Cats", "Dogs"))
            .id();

    private JsonObject send(long topic) {
        return bot.call("sendMessage", TestBot.message(forum, "x").put("message_thread_id", topic));
    }

    @Test
    void answersTheRootOfTheTopicWhereNothingElseIsAnswered() {
        bot.crowd.say(forum, BORIS, "Miau?", CATS, 0);
        bot.crowd.say(forum, BORIS, "Anybody?", 0, 0);
        var heard = bot.heard("message");

        var root = heard.getFirst().getJsonObject("reply_to_message");
        assertThat(root.getLong("message_id")).isEqualTo(CATS);
        assertThat(root.getJsonObject("forum_topic_created").getString("name")).isEqualTo("Cats");
        assertThat(heard.getFirst().getLong("message_thread_id")).isEqualTo(CATS);
        assertThat(heard.getFirst().getBoolean("is_topic_message")).isTrue();
        assertThat(heard.getFirst().getJsonObject("chat").getBoolean("is_forum"))
                .isTrue();
        assertThat(heard.get(1).containsKey("reply_to_message")).isFalse();
        assertThat(heard.get(1).containsKey("message_thread_id")).isFalse();
    }

    @Test
    void staysInTheTopicOfWhatIsAnswered() {
        var said = send(DOGS).getJsonObject("result").getLong("message_id");
        bot.crowd.say(forum, BORIS, "Wow", 0, said);
        var heard = bot.heard("message").getFirst();

        assertThat(heard.getLong("message_thread_id")).isEqualTo(DOGS);
        assertThat(heard.getJsonObject("reply_to_message").getJsonObject("from").getLong("id"))
                .isEqualTo(Person.BOT.id());
    }

    @Test
    void closesATopicForAllWhoDoNotRunTheGroup() {
        hosts.closeTopic(forum, DOGS, true, Optional.of(ANNA));
        var refused = send(DOGS);
        bot.crowd.say(forum, ANNA, "Mine", DOGS, 0);
        hosts.placeBot(forum, Standing.ADMINISTRATOR, Optional.of(ANNA));

        assertThat(TestBot.description(refused)).isEqualTo("Bad Request: TOPIC_CLOSED");
        assertThatThrownBy(() -> bot.crowd.say(forum, BORIS, "Mine too", DOGS, 0))
                .hasMessageContaining("closed");
        assertThat(send(DOGS).getBoolean("ok")).isTrue();
        assertThat(bot.heard("message").getFirst().containsKey("forum_topic_closed"))
                .isTrue();
    }

    @Test
    void closesGeneralToo() {
        hosts.closeTopic(forum, Topic.GENERAL, true, Optional.empty());
        var refused = bot.call("sendMessage", TestBot.message(forum, "x"));
        hosts.closeTopic(forum, Topic.GENERAL, false, Optional.empty());

        assertThat(TestBot.description(refused)).isEqualTo("Bad Request: TOPIC_CLOSED");
        assertThat(bot.call("sendMessage", TestBot.message(forum, "x")).getBoolean("ok"))
                .isTrue();
    }

    @Test
    void opensAndDeletesTopics() {
        var birds =
                hosts.openTopic(forum, "Birds", Optional.of(Person.BOT.id())).id();
        bot.crowd.say(forum, BORIS, "Tweet", birds, 0);
        var heard = bot.heard("message");
        hosts.deleteTopic(forum, birds);

        assertThat(heard.getFirst().getJsonObject("forum_topic_created").getString("name"))
                .isEqualTo("Birds");
        assertThat(heard.get(1)
                        .getJsonObject("reply_to_message")
                        .getJsonObject("from")
                        .getLong("id"))
                .isEqualTo(Person.BOT.id());
        assertThat(TestBot.description(send(birds))).isEqualTo("Bad Request: message thread not found");
        assertThatThrownBy(() -> hosts.openTopic(bot.group(Kind.GROUP, Person.ANNA), "x", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesAnswersAThreadWhereThereAreNoTopics() {
        var group = bot.group(Kind.SUPERGROUP, Person.ANNA);
        var first = bot.crowd.say(group, ANNA, "one", 0, 0).message();
        var second = bot.crowd.say(group, ANNA, "two", 0, first).message();
        bot.crowd.say(group, ANNA, "three", 0, second);

        var last = bot.heard("message").getLast();
        assertThat(last.getLong("message_thread_id")).isEqualTo(first);
        assertThat(last.containsKey("is_topic_message")).isFalse();
    }
}
