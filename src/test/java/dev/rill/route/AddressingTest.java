package dev.rill.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rill.route.Addressing.Heard;
import dev.rill.telegram.type.Bot;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is meant: what in a group is said to us, and what is left of it without our name. */
class AddressingTest {
    private static final Bot ME = new Bot(5, "Rill_Bot", false);

    private static Stream<Arguments> meant() {
        return Stream.of(
                // the mention, wherever it stands
                arguments("before", said("@rill_bot why?").mention("@rill_bot"), "why?"),
                arguments("behind", said("why @rill_bot?").mention("@rill_bot"), "why?"),
                arguments("between", said("tell me, @rill_bot, why").mention("@rill_bot"), "tell me, why"),
                arguments(
                        "on a line of its own", said("first\n@rill_bot\nsecond").mention("@rill_bot"), "first\nsecond"),
                arguments("with a comma behind it", said("@rill_bot, why?").mention("@rill_bot"), "why?"),
                arguments(
                        "before a dash that belongs to a list",
                        said("@rill_bot\n- a\n- b").mention("@rill_bot"),
                        "- a\n- b"),
                arguments("in other letters", said("@RILL_bOt why?").mention("@RILL_bOt"), "why?"),
                arguments(
                        "twice",
                        said("@rill_bot why @rill_bot?").mention("@rill_bot").mention("@rill_bot"),
                        "why?"),
                arguments(
                        "behind a face of two units", said("😀 @rill_bot why?").mention("@rill_bot"), "😀 why?"),
                arguments("by number, without a name", said("Rill, why?").named("Rill", 5), "why?"),
                arguments(
                        "together with another bot",
                        said("@rill_bot @other_bot why?").mention("@rill_bot").mention("@other_bot"),
                        "@other_bot why?"),
                arguments("under a picture", shown("@rill_bot what is this?").mention("@rill_bot"), "what is this?"),
                arguments("alone", said("@rill_bot").mention("@rill_bot"), ""),
                arguments(
                        "by an admin who shows no face",
                        said("@rill_bot why?")
                                .mention("@rill_bot")
                                .from(1087968824, true)
                                .senderChat(-9),
                        "why?"),
                // a reply
                arguments("reply", said("why?").replyTo(5, 3), "why?"),
                arguments(
                        "reply with a mention",
                        said("@rill_bot why?").mention("@rill_bot").replyTo(5, 3),
                        "why?"),
                arguments(
                        "reply in a thread that our message began",
                        said("why?").inThread(3).replyTo(5, 3),
                        "why?"),
                arguments("reply in a topic", said("why?").inTopic(2).replyTo(5, 3), "why?"),
                arguments(
                        "reply with another bot's name",
                        said("@other_bot why?").mention("@other_bot").replyTo(5, 3),
                        "@other_bot why?"),
                arguments("reply by a picture", shown("why?").replyTo(5, 3), "why?"));
    }

    private static Stream<Arguments> notMeant() {
        return Stream.of(
                arguments("nobody", said("why?")),
                arguments("another bot", said("@other_bot why?").mention("@other_bot")),
                arguments("a longer name", said("@rill_bot_two why?").mention("@rill_bot_two")),
                arguments("a shorter name", said("@rill why?").mention("@rill")),
                arguments("our name without an entity, as in code", said("`@rill_bot` why?")),
                arguments("our name in code", said("@rill_bot why?").entity("code", "@rill_bot")),
                arguments(
                        "our name in a preformatted text",
                        said("@rill_bot why?").entity("pre", "@rill_bot")),
                arguments("an e-mail address", said("me@rill_bot.org").entity("email", "me@rill_bot.org")),
                arguments("a link to us", said("t.me/rill_bot").entity("url", "t.me/rill_bot")),
                arguments("a person of our name", said("Rill, why?").named("Rill", 7)),
                arguments("somebody's message", said("why?").replyTo(8, 3)),
                arguments("a topic that somebody made", said("why?").inTopic(2).replyTo(8, 2)),
                arguments("a topic that we made", said("why?").inTopic(2).replyTo(5, 2)),
                arguments("the making of a topic", said("why?").inTopic(2).replyToTopicOf(5, 7)),
                arguments(
                        "words of others, forwarded",
                        said("@rill_bot why?").mention("@rill_bot").forwarded()),
                arguments(
                        "a command, forwarded",
                        said("/help@rill_bot").command("/help@rill_bot").forwarded()),
                arguments(
                        "what a bot says",
                        said("@rill_bot why?").mention("@rill_bot").from(6, true)),
                arguments("what a bot replies", said("why?").replyTo(5, 3).from(6, true)),
                arguments(
                        "what was sent by way of a bot",
                        said("@rill_bot why?").mention("@rill_bot").viaBot(5)),
                arguments(
                        "a post of the group's channel",
                        said("@rill_bot why?")
                                .mention("@rill_bot")
                                .from(777000, false)
                                .senderChat(-77)
                                .automatic()),
                arguments(
                        "a channel that speaks",
                        said("@rill_bot why?")
                                .mention("@rill_bot")
                                .from(136817688, true)
                                .senderChat(-77)),
                arguments(
                        "nobody whom we know",
                        said("@rill_bot why?").mention("@rill_bot").fromNobody()),
                arguments("another bot's command", said("/help@other_bot").command("/help@other_bot")),
                arguments(
                        "another bot's command that replies to us",
                        said("/help@other_bot").command("/help@other_bot").replyTo(5, 3)),
                arguments("a command under a picture", shown("/help").command("/help")));
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                arguments(
                        "with our name",
                        said("/prompt@rill_bot be kind").command("/prompt@rill_bot"),
                        "/prompt@rill_bot be kind"),
                arguments(
                        "with our name in other letters",
                        said("/help@RILL_BOT").command("/help@RILL_BOT"),
                        "/help@RILL_BOT"),
                arguments("without a name", said("/help").command("/help"), "/help"),
                arguments("in reply to us", said("/help").command("/help").replyTo(5, 3), "/help"),
                arguments(
                        "behind our name",
                        said("@rill_bot /help").mention("@rill_bot").command("/help"),
                        "/help"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meant")
    void isMeant(String name, Said said, String words) {
        assertThat(hear(said)).contains(new Heard(words, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notMeant")
    void isNotMeant(String name, Said said) {
        assertThat(hear(said)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void isCommanded(String name, Said said, String words) {
        assertThat(hear(said)).contains(new Heard(words, true));
    }

    @Test
    void takesACommandInTheMiddleForWords() {
        Said said = said("@rill_bot what does /help do?").mention("@rill_bot").command("/help");

        assertThat(hear(said)).contains(new Heard("what does /help do?", false));
    }

    @Test
    void hearsNoNameWhereItHasNone() {
        Addressing nameless = new Addressing(new Bot(5, null, false));

        assertThat(nameless.hear(said("@null why?").mention("@null").message())).isEmpty();
        assertThat(nameless.hear(said("why?").replyTo(5, 3).message())).isPresent();
    }

    @Test
    void isNotConfusedByEntitiesThatReachBeyondTheText() {
        Said said = said("@rill_bot");

        assertThat(hear(said.range("mention", 0, 40))).isEmpty();
        assertThat(hear(said.range("mention", -1, 3))).isEmpty();
        assertThat(hear(said.range("bot_command", 5, 400))).isEmpty();
    }

    private static Optional<Heard> hear(Said said) {
        return new Addressing(ME).hear(said.message());
    }

    private static Said said(String text) {
        return new Said("text", text);
    }

    private static Said shown(String caption) {
        return new Said("caption", caption);
    }
}
