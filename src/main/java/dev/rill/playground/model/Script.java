package dev.rill.playground.model;

import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A part in the repertoire: the words that call for it, and what is said then. */
record Script(Pattern call, BiFunction<Question, Tongue, Answer> play) {
    /** @param call a pattern of both languages that is looked for anywhere in the question */
    static Script on(String call, BiFunction<Question, Tongue, Answer> play) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return new Script(Pattern.compile(call, flags), play);
    }

    /** A text that is always the same. */
    static Script on(String call, Text text) {
        return on(call, (question, tongue) -> Answer.of(text.in(tongue)));
    }

    boolean answers(Question question) {
        return call.matcher(question.text()).find();
    }
}
