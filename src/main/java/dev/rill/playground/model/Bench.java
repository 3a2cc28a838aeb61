package dev.rill.playground.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A benchmark's question, {@code bench <seed> <tokens> <tokensPerSecond> [firstTokenMs]}, anywhere in a text: it says
 * itself what the answer will be, so that whoever asked can judge every character of it.
 */
record Bench(long seed, int tokens, double perSecond, int firstMillis) {
    private static final int FIRST_MILLIS = 300;
    private static final Pattern FORM = Pattern.compile(
            "\\bbench (\\d{1,18}) (\\d{1,6}) (\\d{1,6}(?:\\.\\d{1,6})?)(?: (\\d{1,6}))?\\b", Pattern.CASE_INSENSITIVE);

    static Optional<Bench> in(String question) {
        var form = FORM.matcher(question);
        if (!form.find()) {
            return Optional.empty();
        }
        var firstMillis = Optional.ofNullable(form.group(4)).map(Integer::parseInt);
        return Optional.of(new Bench(
                Long.parseLong(form.group(1)),
                Integer.parseInt(form.group(2)),
                Double.parseDouble(form.group(3)),
                firstMillis.orElse(FIRST_MILLIS)));
    }

    /** The question's own words, always written the same way. */
    String form() {
        return "bench %d %d %s %d".formatted(seed, tokens, perSecond, firstMillis);
    }

    Speech speech() {
        return new Babble(seed, tokens);
    }

    Answer answer() {
        var pace = Pace.of(Duration.ofMillis(firstMillis), perSecond);
        return Answer.of(speech(), pace.in(1 - Babble.fraction(seed)));
    }
}
