package dev.rill.playground.model;

/** The languages that the scripts are written in. */
enum Tongue {
    ENGLISH,
    RUSSIAN;

    /** As the person writes: one Cyrillic letter is Russian; without any letter, as they wrote before. */
    static Tongue of(Question question) {
        if (question.text().codePoints().anyMatch(Character::isLetter)) {
            return of(question.text());
        }
        return question.earlier().reversed().stream()
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .map(Tongue::of)
                .orElse(ENGLISH);
    }

    private static Tongue of(String text) {
        boolean cyrillic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? RUSSIAN : ENGLISH;
    }
}
