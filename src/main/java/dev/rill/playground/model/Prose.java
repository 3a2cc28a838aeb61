package dev.rill.playground.model;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A text of exactly the length that is asked for, in words or characters: {@code write 300 words}. */
final class Prose implements BiFunction<Question, Tongue, Answer> {
    static final String CALL = "(\\d[\\d ,]*)[\\s-]*(words?|characters?|chars?|letters?|слов|символ|знак|букв)";

    private static final Pattern LENGTH =
            Pattern.compile(CALL, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int MOST_WORDS = 20_000;
    private static final int MOST_CHARACTERS = 100_000;

    private final Text prose = Text.of("prose");

    @Override
    public Answer apply(Question question, Tongue tongue) {
        var length = LENGTH.matcher(question.text());
        int wanted = length.find() ? number(length.group(1)) : MOST_WORDS;
        var text = prose.in(tongue);
        return Answer.of(
                length.group(2).toLowerCase(Locale.ROOT).matches("words?|слов")
                        ? words(text, Math.min(wanted, MOST_WORDS))
                        : characters(text, Math.min(wanted, MOST_CHARACTERS)));
    }

    private static String words(String text, int wanted) {
        var endless = repeated(text, 1 + wanted / 100);
        var word = WORD.matcher(endless);
        int end = 0;
        for (int found = 0; found < wanted && word.find(); found++) {
            end = word.end();
        }
        return endless.substring(0, end);
    }

    private static String characters(String text, int wanted) {
        var endless = repeated(text, 1 + wanted / text.length());
        return endless.substring(0, Math.max(0, wanted - 1)) + "…";
    }

    private static String repeated(String text, int times) {
        return (text + "\n\n").repeat(times);
    }

    private static int number(String digits) {
        var plain = digits.replaceAll("\\D", "");
        return plain.length() > 6 ? MOST_CHARACTERS : Math.max(1, Integer.parseInt(plain));
    }
}
