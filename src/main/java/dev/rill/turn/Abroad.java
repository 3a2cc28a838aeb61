package dev.rill.turn;

import dev.rill.settings.Preferences;
import dev.rill.settings.Preferences.Instructions;
import dev.rill.settings.Preferences.Looks;
import dev.rill.settings.Preferences.Memory;
import java.util.Optional;
import java.util.Set;

/**
 * The message in which a turn's answer stands, in a chat that is not ours to write to.
 *
 * @param message its {@code inline_message_id}
 * @param quoted whether the question stands above the answer, since nobody there could see it otherwise
 */
record Abroad(String message, boolean quoted) {
    /**
     * What is left of a person's wishes among strangers: who answers, and how the answer grows. What they told the model in
     * private is theirs, and so is all that was said before.
     */
    static Preferences preferences(Preferences own) {
        return new Preferences(
                new Looks(own.looks().streaming(), Set.of()),
                own.answerer(),
                new Instructions(Optional.empty(), own.instructions().persona(), Optional.of(Memory.SINGLE)),
                own.language());
    }
}
