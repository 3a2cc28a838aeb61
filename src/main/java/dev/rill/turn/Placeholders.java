package dev.rill.turn;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import dev.rill.markup.Formatted;
import dev.rill.markup.Plain;
import dev.rill.telegram.Myself;
import dev.rill.telegram.type.InlineQueryResultArticle;
import dev.rill.telegram.type.InputTextMessageContent;
import dev.rill.telegram.type.LinkPreviewOptions;
import dev.rill.telegram.type.MessageEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What stands in somebody else's chat until the answer does, and what stands around the answer. */
@ApplicationScoped
class Placeholders {
    private static final String ID = "ask";
    private static final String PRIVATE_CHAT = "https://t.me/%s?start=inline";

    private final Myself myself;

    Placeholders(Myself myself) {
        this.myself = myself;
    }

    /** The message in which the answer is going to stand; it looks as the answer will. */
    InlineQueryResultArticle awaiting(UserId asker, String question, boolean quoted, Texts texts) {
        Formatted words = heading(question, quoted).above(new Formatted(texts.inlineWaiting(), List.of()));
        return new InlineQueryResultArticle(
                ID, texts.inlineAsk(question), texts.inlineAskHint(), content(words), AbroadStop.of(asker, texts));
    }

    /** The message that stands where there is nothing to answer. */
    InlineQueryResultArticle saying(String sentence) {
        return new InlineQueryResultArticle(ID, sentence, null, content(new Formatted(sentence, List.of())), null);
    }

    /** What stands above the answer. */
    Formatted heading(String question, boolean quoted) {
        return quoted ? Plain.citation(question) : Formatted.NOTHING;
    }

    /** What stands below an answer for which there is not room enough. */
    Formatted more(Texts texts) {
        String words = texts.inlineMore();
        return new Formatted(
                words, List.of(MessageEntity.link(0, words.length(), PRIVATE_CHAT.formatted(myself.name()))));
    }

    private static InputTextMessageContent content(Formatted words) {
        return new InputTextMessageContent(words.text(), words.entities(), LinkPreviewOptions.NONE);
    }
}
