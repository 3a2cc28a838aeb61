package dev.rill.language;

import java.util.List;

/** Phrasebooks for tests. */
public final class Phrasebooks {
    private Phrasebooks() {}

    /** One that has the same sentences in English and in Russian. */
    public static Phrasebook saying(Texts texts) {
        return of(texts, texts);
    }

    public static Phrasebook of(Texts english, Texts russian) {
        return new Phrasebook() {
            @Override
            public Texts in(Language language) {
                return language.equals(Language.ENGLISH) ? english : russian;
            }

            @Override
            public List<Language> languages() {
                return List.of(Language.ENGLISH, new Language("ru"));
            }
        };
    }
}
