package dev.rill.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.Place;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Incoming;
import dev.rill.telegram.Myself;
import dev.rill.telegram.method.AnswerInlineQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineQueryResultArticle;
import dev.rill.telegram.type.InlineQueryResultsButton;
import dev.rill.telegram.type.MessageEntity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final OutboxFixture fixture = new OutboxFixture();

    @Test
    void offersToAnswerWhatIsTypedInAMessageThatShowsTheQuestion() {
        AnswerInlineQuery offer = answer(true, "why?");
        InlineQueryResultArticle article = offer.results().getFirst();

        assertThat(offer.results()).hasSize(1);
        assertThat(offer.isPersonal()).isTrue();
        assertThat(article.type()).isEqualTo("article");
        assertThat(article.title()).isEqualTo("inlineAsk why?");
        assertThat(article.inputMessageContent().messageText()).isEqualTo("why?\n\ninlineWaiting");
        assertThat(article.inputMessageContent().entities()).containsExactly(MessageEntity.of("blockquote", 0, 4));
    }

    /** Telegram names a message to the bot only if it has buttons. */
    @Test
    void offersAMessageThatCanBeStoppedByWhoAsks() {
        assertThat(answer(true, "why?").results().getFirst().replyMarkup())
                .isEqualTo(InlineKeyboardMarkup.single("stop", "halt:1"));
    }

    @Test
    void leadsToThePrivateChatAsLongAsNothingIsTyped() {
        AnswerInlineQuery offer = answer(true, " ");

        assertThat(offer.results()).isEmpty();
        assertThat(offer.button()).isEqualTo(new InlineQueryResultsButton("inlineHow", "inline"));
    }

    @Test
    void offersNothingUnlessItIsSwitchedOn() {
        AnswerInlineQuery offer = answer(false, "why?");

        assertThat(offer.results()).isEmpty();
        assertThat(offer.button()).isNull();
    }

    @Test
    void waitsForNothing() {
        fixture.telegram.slow(Duration.ofSeconds(5));
        ask(true, "why?").subscribe().with(done -> {});
        ask(true, "why now?").subscribe().with(done -> {});

        assertThat(fixture.telegram.calls()).hasSize(2);
    }

    private AnswerInlineQuery answer(boolean on, String typed) {
        assertThat(ask(on, typed).await().indefinitely()).isEqualTo(Handled.IGNORED);
        return (AnswerInlineQuery) fixture.telegram.calls().getLast().method();
    }

    private Uni<Handled> ask(boolean on, String typed) {
        Place place = Place.abroad(Turns.HERSELF);
        Suggestions suggestions = new Suggestions(
                () -> on,
                new Placeholders(new Myself()),
                fixture.outbox,
                Phrasebooks.saying(Turns.textsWithArguments()));
        return suggestions.handle(new Incoming.Drafted(
                new Incoming.Origin(new Receipt(place.chat(), 1), place, Turns.HERSELF, "", Language.ENGLISH),
                "query",
                typed));
    }
}
