package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Change;
import java.util.function.Function;

/** What a button is for. */
sealed interface Wish {
    /** A preference is chosen. */
    record Chooses(Change change) implements Wish {}

    /** Something is to be typed. */
    record Types(Field field) implements Wish {}

    /** Something else is to be kept at once. */
    record Keeps(Keeping keeping) implements Wish {}

    /** Nothing is left to choose, and a notice says why. */
    record Hears(Function<Texts, String> notice) implements Wish {}
}
