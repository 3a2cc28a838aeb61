package dev.rill.turn;

import dev.rill.conversation.Tokenizer;
import dev.rill.kernel.Time;
import dev.rill.language.Language;
import dev.rill.language.Texts;
import dev.rill.markup.Plain;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Part;
import dev.rill.settings.Preferences.Extra;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Makes footers for those who wish to have them: the model, its tokens, the seconds. */
@ApplicationScoped
class Footers {
    private static final String ABOUT = "≈";
    private static final double MILLIS_OF_A_SECOND = 1_000;

    private final Time time;
    private final ToLongFunction<List<String>> estimate;

    @Inject
    Footers(Time time, Tokenizer tokenizer) {
        this(time, tokenizer::about);
    }

    Footers(Time time, ToLongFunction<List<String>> estimate) {
        this.time = time;
        this.estimate = estimate;
    }

    /** The footer of an answer that is asked for now. */
    Footer begin(Turn turn, Prompt prompt, Texts texts) {
        if (!turn.preferences().has(Extra.FOOTER)) {
            return Footer.NONE;
        }
        Instant begun = time.now();
        return ending ->
                ending.outcome() == Ending.Outcome.FAILED || ending.answer().isBlank()
                        ? ""
                        : emphasised(line(ending, prompt, turn.language(), begun, texts));
    }

    private String line(Ending ending, Prompt prompt, Language language, Instant begun, Texts texts) {
        OptionalLong counted = ending.usage().stream()
                .mapToLong(usage -> usage.prompt() + usage.completion())
                .filter(count -> count > 0)
                .findFirst();
        long tokens = counted.orElseGet(() -> estimate.applyAsLong(said(prompt, ending)));
        return texts.footer(
                ending.model().orElse(prompt.model()),
                (counted.isPresent() ? "" : ABOUT)
                        + NumberFormat.getIntegerInstance(language.locale()).format(tokens),
                (int) Math.min(tokens, Integer.MAX_VALUE),
                seconds(begun, language));
    }

    private String seconds(Instant begun, Language language) {
        NumberFormat numbers = NumberFormat.getInstance(language.locale());
        numbers.setMinimumFractionDigits(1);
        numbers.setMaximumFractionDigits(1);
        return numbers.format(Duration.between(begun, time.now()).toMillis() / MILLIS_OF_A_SECOND);
    }

    private static List<String> said(Prompt prompt, Ending ending) {
        List<String> texts = new ArrayList<>();
        prompt.utterances().forEach(said -> said.parts().forEach(part -> texts.add(text(part))));
        texts.add(ending.answer());
        return texts;
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Text text -> text.text();
        };
    }

    private static String emphasised(String line) {
        return "*" + Plain.escaped(line) + "*";
    }
}
