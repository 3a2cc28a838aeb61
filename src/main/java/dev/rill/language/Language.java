package dev.rill.language;

import java.util.Locale;

/**
 * A language of the interface; those that there are, each a file of words, are known to the {@link Phrasebook}.
 *
 * @param code ISO 639-1
 */
public record Language(String code) {
    /** The one that stands in for those that we do not speak. */
    public static final Language ENGLISH = new Language("en");

    /** The language of an IETF tag, as Telegram's {@code language_code} is one: its region does not matter to us. */
    static Language ofTag(String tag) {
        return new Language(Locale.forLanguageTag(tag).getLanguage());
    }

    /** How its numbers are written. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
