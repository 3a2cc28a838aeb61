package dev.rill.markup;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Bare web addresses stay as written, so that an underscore in one is no style; Telegram makes them links by itself. */
final class AddressInline implements InlineContentParserFactory, InlineContentParser {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('h');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())
                || !(scanner.next("https://") || scanner.next("http://"))) {
            return ParsedInline.none();
        }
        int length = scanner.match(AddressInline::belongs);
        return length > 0 ? ParsedInline.of(new AsWritten(), scanner.position()) : ParsedInline.none();
    }

    /** Signs that open or close a style end the address: a star far more often than it is part of one. */
    private static boolean belongs(char character) {
        return character > ' '
                && "<>\"`*~|[]()\\".indexOf(character) < 0
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character);
    }
}
