package dev.rill.playground.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A benchmark's question, {@code bench <seed> <tokens> <tokensPerSecond> [firstTokenMs]} or {@code bench markdown <seed>
 * <characters> <tokensPerSecond> [firstTokenMs]}, anywhere in a text: it says itself what the answer will be, so that whoever
 * asked can judge every character of it.
 *
 * @param size tokens of words, or characters of Markdown
 */
record Bench(boolean markdown, long seed, int size, double perSecond, int firstMillis) {
    private static final int FIRST_MILLIS = 300;
    private static final Pattern FORM = Pattern.compile(
            "\\bbench (markdown )?(\\d{1,18}) (\\d{1,6}) (\\d{1,6}(?:\\.\\d{1,6})?)(?: (\\d{1,6}))?\\b",
            Pattern.CASE_INSENSITIVE);

    static Optional<Bench> in(String question) {
        var form = FORM.matcher(question);
        if (!form.find()) {
            return Optional.empty();
        }
        var firstMillis = Optional.ofNullable(form.group(5)).map(Integer::parseInt);
        return Optional.of(new Bench(
                form.group(1) != null,
                Long.parseLong(form.group(2)),
                Integer.parseInt(form.group(3)),
                Double.parseDouble(form.group(4)),
                firstMillis.orElse(FIRST_MILLIS)));
    }

    /** The question's own words, always written the same way. */
    String form() {
        return "bench %s%d %d %s %d".formatted(markdown ? "markdown " : "", seed, size, perSecond, firstMillis);
    }

    Speech speech() {
        return markdown ? Anthology.of(seed, size) : new Babble(seed, size);
    }

    Answer answer() {
        var pace = Pace.of(Duration.ofMillis(firstMillis), perSecond);
        return Answer.of(speech(), pace.in(1 - Babble.fraction(seed)));
    }
}
