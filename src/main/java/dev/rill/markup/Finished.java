package dev.rill.markup;

import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * Markdown that other Markdown may follow: what a text that was cut off left open is closed, so that it does not take in what
 * comes after it. Pure.
 */
public final class Finished {
    private static final int DEEPEST_BLOCK = 24;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCK).build();
    private static final String PROBE = "\n\nx";

    private Finished() {}

    /** The same text: as it is, with its code closed, or where that does not help as a quote. */
    public static String of(String markdown) {
        String text = markdown.stripTrailing();
        if (isClosed(text)) {
            return text;
        }
        String closed = text + fence(text);
        return isClosed(closed) ? closed : quoted(text);
    }

    /** The text as a quote, line by line. */
    public static String quoted(String text) {
        return text.lines().map(line -> line.isBlank() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** What comes next stands for itself. */
    private static boolean isClosed(String text) {
        return PARSER.parse(text + PROBE).getLastChild() instanceof Paragraph;
    }

    private static String fence(String text) {
        Node last = PARSER.parse(text).getLastChild();
        return last instanceof FencedCodeBlock code && code.getClosingFenceLength() == null
                ? "\n" + code.getFenceCharacter().repeat(code.getOpeningFenceLength())
                : "";
    }
}
