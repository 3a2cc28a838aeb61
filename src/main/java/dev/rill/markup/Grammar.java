package dev.rill.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that models write: CommonMark, tables, strikethrough, spoilers; formulas and addresses stay as written. */
final class Grammar {
    private static final int DEEPEST_BLOCK = 24;
    private static final int DEEPEST_STYLE = 50;
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());

    private Grammar() {}

    /** Parses; where the text grows, its end is mended and the manuscript's end moved to what can be shown. */
    static Node parse(Manuscript manuscript) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customDelimiterProcessor(new SpoilerDelimiter())
                .customInlineContentParserFactory(new FormulaInline())
                .customInlineContentParserFactory(new AddressInline())
                .inlineParserFactory(context -> new MendingParser(context, manuscript))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST_BLOCK)
                .maxInlineNesting(DEEPEST_STYLE)
                .build()
                .parse(manuscript.input());
    }
}
