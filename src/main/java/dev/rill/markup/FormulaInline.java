package dev.rill.markup;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas ({@code $x$}, {@code $$x$$}, {@code \(x\)}, {@code \[x\]}) stay as written: stars and underscores in them are
 * no styles. A dollar before a space or behind which a digit follows its partner is money.
 */
final class FormulaInline implements InlineContentParserFactory, InlineContentParser {
    private final Set<String> missing = new HashSet<>();

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$', '\\');
    }

    @Override
    public InlineContentParser create() {
        return new FormulaInline();
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean found = scanner.next('\\') ? bracketed(scanner) : dollars(scanner);
        return found ? ParsedInline.of(new AsWritten(), scanner.position()) : ParsedInline.none();
    }

    private boolean bracketed(Scanner scanner) {
        if (scanner.next('(')) {
            return skipBehind(scanner, "\\)");
        }
        return scanner.next('[') && skipBehind(scanner, "\\]");
    }

    private boolean dollars(Scanner scanner) {
        scanner.next('$');
        if (scanner.next('$')) {
            return skipBehind(scanner, "$$");
        }
        return !isSpace(scanner.peek()) && skipBehindDollar(scanner);
    }

    /** What was once looked for in vain is not looked for again: many openings without an end would cost their square. */
    private boolean skipBehind(Scanner scanner, String closing) {
        if (missing.contains(closing)) {
            return false;
        }
        for (int length = 0; scanner.hasNext(); length++) {
            if (scanner.next(closing)) {
                return length > 0;
            }
            scanner.next();
        }
        missing.add(closing);
        return false;
    }

    private static boolean skipBehindDollar(Scanner scanner) {
        char before = '$';
        for (int length = 0; scanner.hasNext() && scanner.peek() != '\n'; length++) {
            char current = scanner.peek();
            scanner.next();
            if (current == '$' && before != '\\') {
                return length > 0 && !isSpace(before) && !Character.isDigit(scanner.peek());
            }
            before = current;
        }
        return false;
    }

    private static boolean isSpace(char character) {
        return character == Scanner.END || Character.isWhitespace(character);
    }
}
