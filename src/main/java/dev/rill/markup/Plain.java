package dev.rill.markup;

import dev.rill.telegram.type.MessageEntity;
import java.util.List;
import java.util.regex.Pattern;

/** Words that are no Markdown, and are to be shown as they are. Pure. */
public final class Plain {
    /** All but brackets that open: with a backslash before them, those are formulas here. */
    private static final String SIGNS = "!\"#$%&')*+,-./:;<=>?@\\]^_`{|}~";

    private static final String SIGNS_OF_ADDRESSES = "\\<>&";

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private Plain() {}

    /** The same words in Markdown, in one line, where none of their signs means anything. */
    public static String escaped(String words) {
        String line = CONTROLS.matcher(words.strip()).replaceAll(" ");
        return escaped(line, SIGNS).replace("[", "&#91;");
    }

    /** The same words in Markdown, leading to a web address. */
    public static String linked(String words, String address) {
        return "[" + escaped(words) + "](<" + escaped(address, SIGNS_OF_ADDRESSES) + ">)";
    }

    private static String escaped(String words, String signs) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int index = 0; index < words.length(); index++) {
            if (signs.indexOf(words.charAt(index)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(words.charAt(index));
        }
        return escaped.toString();
    }

    /** As many of the words as that limit holds, in UTF-16 units; what a person takes for one letter stays whole. */
    public static String beginning(CharSequence words, int limit) {
        return words.subSequence(0, Graphemes.boundary(words, limit)).toString();
    }

    /** A quote that folds: its first line is its title. As long as the words, unit for unit. */
    public static Formatted quote(String words) {
        String text = presentable(words);
        int title = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return new Formatted(
                text,
                List.of(MessageEntity.of(Range.LONG_QUOTE, 0, text.length()), MessageEntity.of(Range.BOLD, 0, title)));
    }

    /** A quote, in which the words are plain. */
    public static Formatted citation(String words) {
        String text = presentable(words).strip();
        return text.isEmpty()
                ? Formatted.NOTHING
                : new Formatted(text, List.of(MessageEntity.of(Range.QUOTE, 0, text.length())));
    }

    private static String presentable(String words) {
        StringBuilder text = new StringBuilder(words.length());
        for (int index = 0; index < words.length(); index++) {
            char unit = Manuscript.presentable(words, index, words.length());
            text.append(unit == '\r' || unit == '\t' ? ' ' : unit);
        }
        return text.toString();
    }
}
