package dev.rill.panel;

/** What a button of an annex is for. */
sealed interface Wish {
    /** Something is to be typed. */
    record Types(Field field) implements Wish {}

    /** Something is to be kept at once. */
    record Keeps(Keeping keeping) implements Wish {}
}
