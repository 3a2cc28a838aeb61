package dev.rill.language;

import java.util.List;
import java.util.Optional;

/** Finds the sentences of a language. */
public interface Phrasebook {
    /** The sentences in that language; English ones for a language that we do not speak. */
    Texts in(Language language);

    /** What we speak: English first, then by code. */
    List<Language> languages();

    /** What somebody is spoken to in whose Telegram says this {@code language_code} (IETF tag, may be missing). */
    default Language nearest(Optional<String> tag) {
        return tag.map(Language::ofTag).filter(languages()::contains).orElse(Language.ENGLISH);
    }
}
