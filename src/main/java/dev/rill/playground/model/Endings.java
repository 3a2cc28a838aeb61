package dev.rill.playground.model;

import java.util.List;

/** Answers for what can only be seen at an answer's end: one that is cut by its length, and one that names its sources. */
final class Endings {
    private static final int CUT_AFTER = 150;
    private final Text prose = Text.of("prose");
    private final Text sources = Text.of("sources");

    /** Ends in mid-sentence, because that is all it was allowed to say; asked to continue, the model goes on. */
    Answer cut(Question question, Tongue tongue) {
        return Answer.of(prose.in(tongue)).cutAfter(CUT_AFTER);
    }

    Answer cited(Question question, Tongue tongue) {
        var text = sources.in(tongue);
        boolean russian = tongue == Tongue.RUSSIAN;
        return Answer.of(text)
                .citing(List.of(
                        Citation.of(
                                "https://core.telegram.org/bots/api#sendmessage",
                                "Telegram Bot API: sendMessage",
                                text,
                                "4096"),
                        Citation.of(
                                "https://core.telegram.org/bots/faq",
                                "Telegram: Bots FAQ",
                                text,
                                russian ? "велят подождать" : "told to wait"),
                        Citation.of("https://spec.commonmark.org/0.31.2/", "CommonMark Spec", text, "CommonMark")));
    }
}
