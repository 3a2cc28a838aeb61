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
import dev.rill.telegram.type.Update;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Phrasebook PHRASEBOOK = Phrasebooks.saying((Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, words) -> method.getName()));
    private static final Reader READER = new Reader(
            PHRASEBOOK, new GroupReader(new Myself(), PHRASEBOOK), new InlineReader(PHRASEBOOK, new Myself()));
    private static final String FROM =
            "'from': {'id': 7, 'is_bot': false, 'first_name': 'Anna'}, 'chat': {'id': 7, 'type': 'private'}";

    @ParameterizedTest
    @ValueSource(strings = {"'12'", "12"})
    void readsTelegramsOwnStopWhicheverWayTheDraftsNumberIsWritten(String draft) {
        Incoming stopped = read("'stopped_message_generation': {'chat': {'id': 7, 'type': 'private'},"
                        + " 'message_thread_id': 3, 'draft_id': " + draft + "}")
                .orElseThrow();

        assertThat(stopped).isInstanceOf(Incoming.Stopped.class);
        assertThat(stopped.origin().place()).isEqualTo(new Place(new ChatId(7), 3));
        assertThat(stopped.origin().person()).isEqualTo(new UserId(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop:12x", "stop:", "stop", "stop:99999999999999999999"})
    void numbersNothingWhereAButtonsDataIsForged(String data) {
        assertThat(press(data).number()).isEqualTo(-1);
    }

    @Test
    void readsTheNumberOfAButton() {
        assertThat(press("stop:12").number()).isEqualTo(12);
    }

    @Test
    void readsOneOfSeveralNumbersOfAButton() {
        assertThat(press("variant:12:3").number(1)).isEqualTo(3);
        assertThat(press("variant:12").number(1)).isEqualTo(-1);
    }

    @Test
    void readsTheWordsOfAButtonAndWhereItStands() {
        assertThat(press("panel:7:home").part(1)).isEqualTo("home");
        assertThat(press("panel:7:home").part(2)).isEmpty();
        assertThat(press("panel:7:home").message()).contains(5L);
    }

    @Test
    void standsNowhereWhereTelegramHasForgottenTheMessage() {
        Incoming press =
                read("'callback_query': {'id': '1', 'from': {'id': 7, 'is_bot': false}, 'data': 'panel:7:home'}")
                        .orElseThrow();

        assertThat(press)
                .isInstanceOfSatisfying(
                        Incoming.Press.class, one -> assertThat(one.message()).isEmpty());
        assertThat(press.origin().place().chat()).isEqualTo(new ChatId(7));
    }

    @Test
    void readsAQuestionInOtherWords() {
        Incoming edited = read("'edited_message': {'message_id': 5, 'edit_date': 9, 'text': 'why?', " + FROM + "}")
                .orElseThrow();

        assertThat(edited).isInstanceOfSatisfying(Incoming.Edited.class, edit -> {
            assertThat(edit.message()).isEqualTo(5);
            assertThat(edit.text()).isEqualTo("why?");
        });
    }

    @Test
    void carriesNoCommandOutAgainWhenItIsEdited() {
        assertThat(read("'edited_message': {'message_id': 5, 'text': '/new', 'entities': [{'type': 'bot_command',"
                        + " 'offset': 0, 'length': 4}], " + FROM + "}"))
                .isEmpty();
    }

    @Test
    void takesTheCaptionOfAPictureInAnAlbumForItsQuestion() {
        Incoming shown = read("'message': {'message_id': 5, 'caption': 'what is this?', 'media_group_id': 'x', " + FROM
                        + "}")
                .orElseThrow();

        assertThat(shown).isInstanceOfSatisfying(Incoming.Ask.class, ask -> {
            assertThat(ask.text()).isEqualTo("what is this?");
            assertThat(ask.album()).contains("x");
        });
    }

    @Test
    void cannotReadAPictureAlone() {
        assertThat(read("'message': {'message_id': 5, 'caption': 'what is this?', " + FROM + "}"))
                .containsInstanceOf(Incoming.Unsupported.class);
    }

    private static Incoming.Press press(String data) {
        return (Incoming.Press) read("'callback_query': {'id': '1', 'from': {'id': 7, 'is_bot': false}, 'data': '"
                        + data + "', 'message': {'message_id': 5, " + FROM + "}}")
                .orElseThrow();
    }

    private static Optional<Incoming> read(String content) {
        String json = ("{'update_id': 1, " + content + "}").replace('\'', '"');
        try {
            Update update = TelegramJson.MAPPER.readValue(json, Update.class);
            return READER.read(new Arrival(new Arrival.Receipt(new ChatId(7), 1), update, false, Optional.empty()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
