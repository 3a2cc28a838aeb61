package dev.rill.playground;

import dev.rill.playground.telegram.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares what a chat shows with what the model said. Plain words must agree to the letter (white space at the seams of a
 * split answer aside); where the model wrote Markdown, letters, digits and emoji are compared, because its signs are not
 * shown; a table may be shown row by row, or cell by cell with the names of the columns.
 *
 * <p>What the bot adds may stand around the answer: a quote before it (reasoning), some last lines (a footer, sources, an
 * error). It must be set off by a line break, and must not say once more what the answer says.
 */
final class Exactness {
    private static final Pattern MARKDOWN =
            Pattern.compile("[*_`#>|~\\[\\\\<&$]|^\\s*[-+] |^\\s*\\d+[.)] |^ {4}", Pattern.MULTILINE);
    private static final int ENOUGH = 3;
    private static final int MOST_LINES_ADDED = 12;
    private static final int MOST_ADDED = 4_000;

    private final String expected;
    private final String stripped;
    private final boolean marked;
    private final List<Likeness> likenesses;

    Exactness(String expected) {
        this.expected = expected;
        this.stripped = expected.strip();
        this.marked = MARKDOWN.matcher(expected).find();
        this.likenesses = Likeness.of(expected);
    }

    /** Whether the messages show the whole answer. */
    boolean whole(Collection<Body> shown) {
        var length = shown.stream().mapToInt(body -> body.words().length()).sum();
        if (length < (marked ? likenesses.getFirst().length() : stripped.length() - shown.size())
                || length > expected.length() * 2 + MOST_ADDED) {
            return false;
        }
        var bodies = List.copyOf(shown);
        return bodies.size() == 1 && fits(bodies.getFirst().words())
                || readings(bodies).stream().anyMatch(reading -> wholly(bodies, reading));
    }

    /** The texts of the messages, as they are and without a quote at the beginning. */
    private static List<List<String>> readings(List<Body> bodies) {
        var words = bodies.stream().map(Exactness::read).toList();
        var quote = quote(bodies);
        if (quote == 0) {
            return List.of(words);
        }
        var bare = new ArrayList<>(words);
        bare.set(0, bodies.getFirst().words().substring(quote).stripLeading());
        return List.of(words, bare);
    }

    private static String read(Body body) {
        return body.rich().isPresent() ? Reading.plain(body.words()) : body.words();
    }

    private static int quote(List<Body> bodies) {
        return bodies.isEmpty()
                ? 0
                : bodies.getFirst().content().entities().stream()
                        .filter(entity -> entity.offset() == 0 && entity.type().endsWith("blockquote"))
                        .mapToInt(entity -> entity.end())
                        .max()
                        .orElse(0);
    }

    private boolean wholly(List<Body> bodies, List<String> texts) {
        var split = texts.size() > 1;
        var richly = bodies.stream().anyMatch(body -> body.rich().isPresent());
        var last = texts.getLast();
        var before = String.join("\n", texts.subList(0, texts.size() - 1));
        var end = last.length();
        for (var added = 0; added <= MOST_LINES_ADDED && end >= 0; added++) {
            var kept = last.substring(0, end);
            var together = split ? before + "\n" + kept : kept;
            if (same(together, split || richly) && !repeats(last.substring(end))) {
                return true;
            }
            end = last.lastIndexOf('\n', end - 1);
        }
        return false;
    }

    private boolean repeats(String added) {
        return likenesses.stream().anyMatch(likeness -> likeness.repeats(added));
    }

    private boolean same(String shown, boolean loosely) {
        if (!marked) {
            return loosely ? solid(shown).equals(solid(expected)) : fits(shown.strip());
        }
        return likenesses.stream().anyMatch(likeness -> likeness.shownBy(shown));
    }

    private boolean fits(String shown) {
        return shown.equals(stripped);
    }

    /** Whether a text is a beginning of the answer, and not a placeholder. */
    boolean begins(String shown) {
        var beginning = Likeness.letters(shown.substring(0, Math.min(40, shown.length())));
        var compared = Math.min(ENOUGH, beginning.length());
        return compared > 0
                && Likeness.letters(expected.substring(0, Math.min(80, expected.length())))
                        .startsWith(beginning.substring(0, compared));
    }

    private static String solid(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(sign -> !Character.isWhitespace(sign)).forEach(sign -> kept.append((char) sign));
        return kept.toString();
    }
}
