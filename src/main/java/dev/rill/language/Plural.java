package dev.rill.language;

import io.quarkus.qute.TemplateExtension;

/**
 * Chooses the form of a word that goes with a number, for the files of words: {@code {limit} {limit.form('question',
 * 'questions')}}. How many forms are named tells which rule holds (Unicode CLDR, plural rules for whole numbers).
 */
@TemplateExtension
final class Plural {
    private Plural() {}

    /** Two forms, as in English or German: for one, and for all else. */
    static String form(Integer count, String one, String other) {
        return count == 1 ? one : other;
    }

    /** Three forms, as in Russian or Ukrainian: for 1, 21, 31; for 2 to 4, 22 to 24; for all else. */
    static String form(Integer count, String one, String few, String many) {
        int last = Math.floorMod(count, 10);
        boolean teen = Math.floorMod(count, 100) / 10 == 1;
        if (!teen && last == 1) {
            return one;
        }
        return !teen && last >= 2 && last <= 4 ? few : many;
    }
}
