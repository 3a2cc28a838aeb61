package dev.rill.telegram.method;

import dev.rill.telegram.type.InlineQueryResultArticle;
import dev.rill.telegram.type.InlineQueryResultsButton;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers results to somebody who types behind the bot's name. No budget counts it.
 *
 * @param cacheTime seconds for which Telegram answers the same query by itself
 * @param isPersonal whether that goes for the same person alone
 */
@RegisterForReflection
public record AnswerInlineQuery(
        String inlineQueryId,
        List<InlineQueryResultArticle> results,
        int cacheTime,
        boolean isPersonal,
        @Nullable InlineQueryResultsButton button)
        implements Method<Void> {
    public AnswerInlineQuery {
        results = List.copyOf(results);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}
