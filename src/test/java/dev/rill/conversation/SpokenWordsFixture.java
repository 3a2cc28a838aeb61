package dev.rill.conversation;

import dev.rill.storage.PersonalData;

/** Opens the room's door to tests of other rooms. */
public final class SpokenWordsFixture {
    private SpokenWordsFixture() {}

    public static PersonalData spokenWords() {
        return new SpokenWords();
    }
}
