package dev.rill.markup;

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
    private static final int LONGEST = 1000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$', '\\');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean found = scanner.next('\\') ? bracketed(scanner) : dollars(scanner);
        return found ? ParsedInline.of(new AsWritten(), scanner.position()) : ParsedInline.none();
    }

    private static boolean bracketed(Scanner scanner) {
        if (scanner.next('(')) {
            return skipBehind(scanner, "\\)");
        }
        return scanner.next('[') && skipBehind(scanner, "\\]");
    }

    private static boolean dollars(Scanner scanner) {
        scanner.next('$');
        if (scanner.next('$')) {
            return skipBehind(scanner, "$$");
        }
        return !isSpace(scanner.peek()) && skipBehindDollar(scanner);
    }

    private static boolean skipBehind(Scanner scanner, String closing) {
        for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
            if (scanner.next(closing)) {
                return length > 0;
            }
            scanner.next();
        }
        return false;
    }

    private static boolean skipBehindDollar(Scanner scanner) {
        char before = '$';
        for (int length = 0; length < LONGEST && scanner.hasNext() && scanner.peek() != '\n'; length++) {
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
