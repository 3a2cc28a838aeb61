package dev.rill.turn;

import dev.rill.markup.Beginning;
import dev.rill.markup.Formatted;
import dev.rill.markup.Page;
import dev.rill.markup.Plain;
import dev.rill.markup.Typesetter;
import dev.rill.telegram.type.MessageEntity;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of an answer: its words as the chat shows them, without the signs of Markdown. Code and tables are left out,
 * since nobody wants to hear them; what is too long ends with a sentence. Pure.
 */
final class SpokenWords {
    private static final String LEFT_OUT = "pre";
    /** Nothing to say: the rules between paragraphs, lines of nothing but signs. */
    private static final Pattern WORDLESS = Pattern.compile("(?m)^[^\\p{L}\\p{N}\\n]*$\\n?");

    private SpokenWords() {}

    /** The words, in UTF-16 units at most {@code limit}; empty where there is nothing to be said. */
    static String of(String markdown, int limit) {
        StringBuilder words = new StringBuilder();
        Optional<Beginning> from = Optional.of(Beginning.OF_TEXT);
        while (from.isPresent() && words.length() <= limit) {
            Page page = Typesetter.page(markdown, from.get(), true, Typesetter.MESSAGE_LIMIT);
            words.append(WORDLESS.matcher(spoken(page.body())).replaceAll("").strip())
                    .append('\n');
            from = page.next();
        }
        return cut(words.toString().strip(), limit);
    }

    private static String spoken(Formatted body) {
        StringBuilder text = new StringBuilder(body.text());
        body.entities().stream()
                .filter(entity -> LEFT_OUT.equals(entity.type()))
                .sorted((one, other) -> other.offset() - one.offset())
                .forEach(entity -> remove(text, entity));
        return text.toString();
    }

    private static void remove(StringBuilder text, MessageEntity entity) {
        text.replace(entity.offset(), entity.offset() + entity.length(), "\n");
    }

    private static String cut(String words, int limit) {
        if (words.length() <= limit) {
            return words;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(words);
        int end = sentences.preceding(limit + 1);
        return end > 0 ? words.substring(0, end).strip() : Plain.beginning(words, limit);
    }
}
