package dev.rill.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.inbox.Arrival;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.telegram.Myself;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.Bot;
import dev.rill.telegram.type.Update;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of what is said in groups. */
class GroupReaderTest {
    private static final Phrasebook PHRASEBOOK = Phrasebooks.saying((Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, words) -> method.getName()));

    private final Myself myself = new Myself();
    private final Reader reader =
            new Reader(PHRASEBOOK, new GroupReader(myself, PHRASEBOOK), new InlineReader(PHRASEBOOK, myself));

    @BeforeEach
    void introduce() {
        myself.am(new Bot(5, "rill_bot", false));
    }

    @Test
    void asksWhatIsSaidToUsAndRepliesToIt() {
        Incoming.Ask ask = ask(said("@rill_bot why?").mention("@rill_bot").inTopic(2));

        assertThat(ask.text()).isEqualTo("why?");
        assertThat(ask.origin().place()).isEqualTo(new Place(new ChatId(-9), 2));
        assertThat(ask.origin().person()).isEqualTo(new UserId(7));
        assertThat(ask.origin().name()).isEqualTo("Anna");
        assertThat(ask.origin().message()).contains(4L);
    }

    @Test
    void takesAThreadOutsideOfTopicsForNoPlaceOfItsOwn() {
        assertThat(ask(said("why?").inThread(3).replyTo(5, 3)).origin().place()).isEqualTo(Place.of(new ChatId(-9)));
    }

    @Test
    void overhearsNothing() {
        assertThat(read("message", said("why?"))).isEmpty();
        assertThat(read("message", said("why?").with("chat", channel()))).isEmpty();
        assertThat(read("message", shown("what is this?"))).isEmpty();
    }

    @Test
    void tellsWhoSaidWhatIsRepliedTo() {
        assertThat(ask(said("@rill_bot is it true?").mention("@rill_bot").replyTo(8, 3))
                        .replied())
                .contains(new Incoming.Replied(3, "Boris: Because.", false));
        assertThat(ask(said("is it true?").replyTo(5, 3)).replied())
                .contains(new Incoming.Replied(3, "Because.", true));
    }

    @Test
    void isAskedAboutAMessageByOurNameAlone() {
        Incoming.Ask ask = ask(said("@rill_bot").mention("@rill_bot").replyTo(8, 3));

        assertThat(ask.text()).isEqualTo("groupAskAbout");
        assertThat(ask.replied()).contains(new Incoming.Replied(3, "Boris: Because.", false));
    }

    @Test
    void isCalledByOurNameAloneInReplyToNothing() {
        assertThat(read("message", said("@rill_bot!").mention("@rill_bot"))).containsInstanceOf(Incoming.Called.class);
    }

    @Test
    void readsACommandWithItsArguments() {
        Incoming.Command command = (Incoming.Command)
                read("message", said("/Prompt@rill_bot be kind").command("/Prompt@rill_bot"))
                        .orElseThrow();

        assertThat(command.name()).isEqualTo("prompt");
        assertThat(command.arguments()).isEqualTo("be kind");
        assertThat(command.origin().message()).contains(4L);
    }

    @Test
    void takesTheCaptionOfAnAlbumForItsQuestion() {
        Incoming.Ask ask =
                ask(shown("@rill_bot what is this?").mention("@rill_bot").with("media_group_id", "x"));

        assertThat(ask.text()).isEqualTo("what is this?");
        assertThat(ask.album()).contains("x");
    }

    @Test
    void cannotReadAPictureThatIsShownToUs() {
        assertThat(read("message", shown("@rill_bot what is this?").mention("@rill_bot")))
                .containsInstanceOf(Incoming.Unsupported.class);
    }

    @Test
    void readsOtherWordsWhetherTheyMentionUsOrNot() {
        assertThat(edited(said("@rill_bot why not?").mention("@rill_bot")).text())
                .isEqualTo("why not?");
        assertThat(edited(said("why not?")).text()).isEqualTo("why not?");
        assertThat(edited(said("why not?")).late()).isEmpty();
    }

    @Test
    void takesAMessageForAQuestionWhenOurNameIsWrittenInSoonEnough() {
        Said said = said("@rill_bot why?").mention("@rill_bot");

        assertThat(edited(said.with("edit_date", 1120)).late())
                .hasValueSatisfying(ask -> assertThat(ask.text()).isEqualTo("why?"));
        assertThat(edited(said.with("edit_date", 1121)).late()).isEmpty();
        assertThat(edited(said).late()).isEmpty();
    }

    @Test
    void carriesNoCommandOutWhenItIsWrittenIn() {
        assertThat(read(
                        "edited_message",
                        said("/new@rill_bot").command("/new@rill_bot").with("edit_date", 1001)))
                .isEmpty();
    }

    @Test
    void hearsOfAMoveInBothChatsWhoeverSaysIt() {
        ChatId group = new ChatId(Said.GROUP);
        assertThat(read("message", new Said("migrate_to_chat_id", "-1009").fromNobody()))
                .hasValueSatisfying(move -> assertThat(move).isInstanceOfSatisfying(Incoming.Migrated.class, one -> {
                    assertThat(one.from()).isEqualTo(group);
                    assertThat(one.to()).isEqualTo(new ChatId(-1009));
                }));
        assertThat(read("message", new Said("migrate_from_chat_id", "-8").from(1087968824, true)))
                .hasValueSatisfying(move -> assertThat(move).isInstanceOfSatisfying(Incoming.Migrated.class, one -> {
                    assertThat(one.from()).isEqualTo(new ChatId(-8));
                    assertThat(one.to()).isEqualTo(group);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "left, member, supergroup, Joined",
        "kicked, administrator, group, Joined",
        "kicked, member, private, Joined",
        "member, kicked, private, Left",
        "administrator, left, supergroup, Left",
        "member, administrator, supergroup, nothing",
        "left, kicked, supergroup, nothing",
        "left, administrator, channel, nothing"
    })
    void noticesWhereItIs(String before, String now, String type, String kind) {
        Said change = new Said("text", "")
                .with("chat", new JsonObject().put("id", Said.GROUP).put("type", type))
                .with("old_chat_member", new JsonObject().put("status", before))
                .with("new_chat_member", new JsonObject().put("status", now));

        assertThat(read("my_chat_member", change).map(one -> one.getClass().getSimpleName()))
                .isEqualTo(Optional.of(kind).filter(name -> !name.equals("nothing")));
    }

    @Test
    void readsNoOtherWordsOfBotsNorOfOthers() {
        assertThat(read("edited_message", said("why?").from(6, true))).isEmpty();
        assertThat(read("edited_message", said("why?").forwarded())).isEmpty();
    }

    private Incoming.Ask ask(Said said) {
        return (Incoming.Ask) read("message", said).orElseThrow();
    }

    private Incoming.Edited edited(Said said) {
        return (Incoming.Edited) read("edited_message", said).orElseThrow();
    }

    private Optional<Incoming> read(String kind, Said said) {
        try {
            String json =
                    new JsonObject().put("update_id", 1).put(kind, said.json()).encode();
            Update update = TelegramJson.MAPPER.readValue(json, Update.class);
            return reader.read(
                    new Arrival(new Arrival.Receipt(new ChatId(Said.GROUP), 1), update, false, Optional.empty()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject channel() {
        return new JsonObject().put("id", Said.GROUP).put("type", "channel");
    }

    private static Said said(String text) {
        return new Said("text", text);
    }

    private static Said shown(String caption) {
        return new Said("caption", caption);
    }
}
