package dev.rill.panel;

import dev.rill.settings.Change;
import dev.rill.settings.PreferenceStore;

/** What a field makes of what was typed. */
sealed interface Reading {
    /** It can be kept. */
    record Right(Keeping keeping) implements Reading {
        /** It chooses a preference. */
        static Right of(Change change) {
            return new Right((transaction, origin) ->
                    PreferenceStore.keep(transaction, origin.place().chat(), change));
        }
    }

    /** It cannot, and nothing is changed; the sentence says why. */
    record Wrong(String sentence) implements Reading {}
}
