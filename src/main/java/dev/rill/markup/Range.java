package dev.rill.markup;

import dev.rill.telegram.type.MessageEntity;
import java.util.Comparator;
import java.util.Set;

/**
 * A part of a page and what it is; an entity in the making.
 *
 * @param type Telegram's name of it
 * @param start where it begins
 * @param end the first unit behind it
 * @param detail the address of a link, the language of code; empty if there is none
 */
record Range(String type, int start, int end, String detail) {
    static final String BOLD = "bold";
    static final String CODE = "code";
    static final String ITALIC = "italic";
    static final String LINK = "text_link";
    static final String LONG_QUOTE = "expandable_blockquote";
    static final String PRE = "pre";
    static final String QUOTE = "blockquote";
    static final String SPOILER = "spoiler";
    static final String STRIKE = "strikethrough";
    static final String UNDERLINE = "underline";

    /** The order in which Telegram reads them: from outside to inside. */
    static final Comparator<Range> OUTSIDE_IN = Comparator.comparingInt(Range::start)
            .thenComparing(Comparator.comparingInt(Range::end).reversed())
            .thenComparing(Range::isStyle)
            .thenComparing(Range::type);

    private static final Set<String> STYLES = Set.of(BOLD, ITALIC, UNDERLINE, STRIKE, SPOILER);

    /** The extent of an entity; its detail is left out. */
    static Range of(MessageEntity entity) {
        return new Range(String.valueOf(entity.type()), entity.offset(), entity.offset() + entity.length(), "");
    }

    boolean isStyle() {
        return STYLES.contains(type);
    }

    boolean isCode() {
        return type.equals(CODE) || type.equals(PRE);
    }

    boolean isQuote() {
        return type.equals(QUOTE) || type.equals(LONG_QUOTE);
    }

    Range between(int newStart, int newEnd) {
        return new Range(type, newStart, newEnd, detail);
    }

    Range as(String otherType) {
        return new Range(otherType, start, end, detail);
    }

    MessageEntity toEntity() {
        boolean leads = type.equals(LINK);
        boolean hasLanguage = type.equals(PRE) && !detail.isEmpty();
        return new MessageEntity(type, start, end - start, leads ? detail : null, hasLanguage ? detail : null);
    }
}
