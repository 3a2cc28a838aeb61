package dev.rill.language;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface. */
public enum Language {
    ENGLISH("en"),
    RUSSIAN("ru");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** How its numbers are written. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language for a Telegram {@code language_code} (IETF tag, may be missing); English where we have none. */
    public static Language of(Optional<String> languageCode) {
        String wanted = Locale.forLanguageTag(languageCode.orElse("en")).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(wanted)) {
                return language;
            }
        }
        return ENGLISH;
    }
}
