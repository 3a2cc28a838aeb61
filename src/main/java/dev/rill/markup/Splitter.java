package dev.rill.markup;

/**
 * Where a text that is too long for one message goes on in the next: after a paragraph, else a line, else a sentence, else
 * a word, and never inside a surrogate pair.
 *
 * <p>The place depends on the first {@code limit} units alone, so it does not move while the text behind it grows. A better
 * kind of place is taken only in the second half of the message, which keeps messages from becoming stubs.
 */
public final class Splitter {
    /** Telegram's limit for a message, counted in UTF-16 units, which is never less than its own count of characters. */
    public static final int MESSAGE_LIMIT = 4096;

    private static final String SENTENCE_ENDS = ".!?…。！？";

    private Splitter() {}

    /**
     * The length of the first message.
     *
     * @param limit UTF-16 units that a message holds; at least 2
     * @return the text's length if it fits, else the index after which the next message begins (1 to {@code limit})
     */
    public static int cut(CharSequence text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        int paragraph = -1;
        int line = -1;
        int sentence = -1;
        int word = -1;
        for (int end = limit; end > limit / 2 && paragraph < 0; end--) {
            char last = text.charAt(end - 1);
            if (last == '\n') {
                line = Math.max(line, end);
                paragraph = text.charAt(end - 2) == '\n' ? end : paragraph;
            } else if (Character.isWhitespace(last)) {
                word = Math.max(word, end);
                sentence = SENTENCE_ENDS.indexOf(text.charAt(end - 2)) >= 0 ? Math.max(sentence, end) : sentence;
            }
        }
        return firstFound(paragraph, line, sentence, word, hardCut(text, limit));
    }

    private static int firstFound(int... places) {
        for (int place : places) {
            if (place > 0) {
                return place;
            }
        }
        throw new IllegalStateException("the last place is always found");
    }

    private static int hardCut(CharSequence text, int limit) {
        boolean insidePair =
                Character.isHighSurrogate(text.charAt(limit - 1)) && Character.isLowSurrogate(text.charAt(limit));
        return insidePair ? limit - 1 : limit;
    }
}
