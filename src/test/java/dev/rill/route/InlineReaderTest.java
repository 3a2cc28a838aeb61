package dev.rill.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.inbox.Arrival;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.telegram.Myself;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.type.Bot;
import dev.rill.telegram.type.Update;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineReaderTest {
    private static final String ANNA =
            "'from': {'id': 7, 'is_bot': false, 'first_name': 'Anna', 'language_code': 'ru'}";
    private static final String GROUP = "'chat': {'id': -5, 'type': 'supergroup'}";

    private final Myself myself = new Myself();
    private final Reader reader = reader();

    private Reader reader() {
        Phrasebook phrasebook = Phrasebooks.saying((Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(),
                new Class<?>[] {Texts.class},
                (proxy, method, words) -> method.getName()));
        myself.am(new Bot(99, "rill_bot", false));
        return new Reader(phrasebook, new GroupReader(myself, phrasebook), new InlineReader(phrasebook, myself));
    }

    @Test
    void readsWhatIsTypedBehindTheName() {
        Incoming drafted = read("'inline_query': {'id': 'q', 'query': 'why?', 'offset': '', " + ANNA + "}")
                .orElseThrow();

        assertThat(drafted).isInstanceOfSatisfying(Incoming.Drafted.class, one -> {
            assertThat(one.query()).isEqualTo("q");
            assertThat(one.question()).isEqualTo("why?");
        });
        assertThat(drafted.origin().place()).isEqualTo(Place.abroad(new UserId(7)));
        assertThat(drafted.origin().language()).isEqualTo(new Language("ru"));
    }

    @Test
    void readsWhatWasSent() {
        assertThat(read("'chosen_inline_result': {'result_id': 'ask', 'query': 'why?', 'inline_message_id': 'AA', "
                        + ANNA + "}"))
                .containsInstanceOf(Incoming.Chosen.class)
                .get()
                .extracting("message", "question")
                .containsExactly(Optional.of("AA"), "why?");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "@rill_bot why?, 0, 9, why?",
                "@RILL_bot why?, 0, 9, why?",
                "so @rill_bot why?, 3, 9, so why?",
                "why? @rill_bot, 5, 9, why?",
                "@other_bot why?, 0, 10, @other_bot why?",
                "@rill_bot, 0, 9, ``",
                "why?, 90, 9, why?"
            })
    void takesItsOwnNameOutOfAGuestsQuestion(String said, int offset, int length, String question) {
        Incoming.Hosted hosted = guest("'text': '%s', 'entities': [{'type': 'mention', 'offset': %d, 'length': %d}]"
                .formatted(said, offset, length));

        assertThat(hosted.question()).isEqualTo(question);
        assertThat(hosted.query()).isEqualTo("g");
    }

    @Test
    void leavesANameAloneThatIsNoMention() {
        assertThat(guest("'text': 'mail a@rill_bot', 'entities': [{'type': 'email', 'offset': 5, 'length': 10}]")
                        .question())
                .isEqualTo("mail a@rill_bot");
    }

    @Test
    void takesAlongWhatAGuestsQuestionRepliesTo() {
        assertThat(guest("'text': 'is that so?', 'reply_to_message': {'message_id': 4, 'text': 'The sky is green.', "
                                + GROUP + "}")
                        .replied())
                .contains(new Incoming.Replied(4, "The sky is green."));
    }

    @Test
    void answersNoBots() {
        assertThat(read("'guest_message': {'message_id': 5, 'guest_query_id': 'g', 'text': 'hi', " + GROUP
                        + ", 'from': {'id': 8, 'is_bot': true}}"))
                .isEmpty();
    }

    @Test
    void answersNothingThatIsForwarded() {
        assertThat(read("'guest_message': {'message_id': 5, 'guest_query_id': 'g', 'text': 'hi', 'forward_origin': {}, "
                        + GROUP + ", " + ANNA + "}"))
                .isEmpty();
    }

    @Test
    void doesNotTakeItsOwnWordsForAQuestion() {
        String message = "'message': {'message_id': 5, 'text': 'why?', 'via_bot': {'id': %d, 'is_bot': true}, "
                + "'chat': {'id': 7, 'type': 'private'}, " + ANNA + "}";

        assertThat(read(message.formatted(99))).isEmpty();
        assertThat(read(message.formatted(98))).containsInstanceOf(Incoming.Ask.class);
    }

    @Test
    void knowsAButtonInSomebodyElsesChat() {
        Incoming.Press press = (Incoming.Press)
                read("'callback_query': {'id': '1', 'inline_message_id': 'AA', 'data': 'halt:7', " + ANNA + "}")
                        .orElseThrow();

        assertThat(press.inline()).contains("AA");
        assertThat(press.message()).isEmpty();
        assertThat(press.origin().place()).isEqualTo(Place.abroad(new UserId(7)));
    }

    private Incoming.Hosted guest(String content) {
        return (Incoming.Hosted) read("'guest_message': {'message_id': 5, 'guest_query_id': 'g', " + GROUP + ", " + ANNA
                        + ", " + content + "}")
                .orElseThrow();
    }

    private Optional<Incoming> read(String content) {
        String json = ("{'update_id': 1, " + content + "}").replace('\'', '"');
        try {
            Update update = TelegramJson.MAPPER.readValue(json, Update.class);
            return reader.read(new Arrival(new Arrival.Receipt(new ChatId(7), 1), update, false, Optional.empty()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
