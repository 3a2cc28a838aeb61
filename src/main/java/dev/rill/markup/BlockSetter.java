package dev.rill.markup;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Sets the blocks of a document one after the other: what stands between them, before them, and around them. */
final class BlockSetter {
    private static final String RULE = "──────";
    private static final String INNER_QUOTE = "> ";

    private final Manuscript manuscript;
    private final Sheet sheet;
    private final InlineSetter inlines;
    private final CodeSetter codes;
    private final TableSetter tables;
    private final ListSetter lists;
    private int lastLine;
    private boolean afterHeading;
    private int quotes;

    private BlockSetter(Manuscript manuscript, Sheet sheet) {
        this.manuscript = manuscript;
        this.sheet = sheet;
        this.inlines = new InlineSetter(manuscript, sheet);
        this.codes = new CodeSetter(manuscript, sheet);
        this.tables = new TableSetter(manuscript, sheet);
        this.lists = new ListSetter(manuscript, sheet, this);
    }

    /** Parses and sets. */
    static Sheet set(Manuscript manuscript) {
        Sheet sheet = new Sheet();
        new BlockSetter(manuscript, sheet).children(Grammar.parse(manuscript), "");
        return sheet;
    }

    void children(Node parent, String margin) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, margin);
        }
    }

    private void block(Node node, String margin) {
        switch (node) {
            case Paragraph paragraph -> {
                begin(paragraph, margin);
                inlines.set(paragraph, lists.contentOf(paragraph));
            }
            case Heading heading -> heading(heading, margin);
            case ListBlock list -> lists.list(list, margin);
            case BlockQuote quote -> quote(quote, margin);
            case FencedCodeBlock code -> {
                begin(code, "");
                markAlone();
                codes.set(code, code.getInfo(), code.getLiteral(), 1);
            }
            case IndentedCodeBlock code -> {
                begin(code, "");
                markAlone();
                codes.set(code, "", code.getLiteral(), 0);
            }
            case HtmlBlock html -> {
                begin(html, margin);
                inlines.html(html);
            }
            case ThematicBreak rule -> rule(rule, margin);
            case TableBlock table -> {
                begin(table, margin);
                tables.set(table, margin);
            }
            case LinkReferenceDefinition definition -> footnote(definition, margin);
            default -> {}
        }
    }

    private void heading(Heading heading, String margin) {
        begin(heading, margin);
        int before = sheet.length();
        sheet.open(Range.BOLD, "");
        if (heading.getLevel() == 1) {
            sheet.open(Range.UNDERLINE, "");
        }
        inlines.set(heading, manuscript.lead());
        sheet.close(Range.UNDERLINE);
        sheet.close(Range.BOLD);
        afterHeading = sheet.length() > before;
    }

    private void quote(BlockQuote quote, String margin) {
        offer(quote, true);
        if (quotes > 0) {
            children(quote, margin + INNER_QUOTE);
            return;
        }
        markAlone();
        quotes++;
        sheet.open(Range.QUOTE, "");
        children(quote, "");
        sheet.close(Range.QUOTE);
        quotes--;
    }

    /** What is a block of its own in a message stands below the bullet of its item, not behind it. */
    private void markAlone() {
        if (sheet.hasFirst()) {
            sheet.mark();
            sheet.gap(1);
        }
    }

    private void rule(ThematicBreak rule, String margin) {
        begin(rule, margin);
        if (manuscript.shows(start(rule))) {
            sheet.make(RULE);
        }
    }

    /** A footnote looks like a definition to the parser, and would vanish. */
    private void footnote(LinkReferenceDefinition definition, String margin) {
        if (definition.getLabel().startsWith("^")) {
            begin(definition, margin);
            inlines.block(definition);
        }
    }

    /** Every block that holds text begins here. */
    private void begin(Block block, String margin) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        boolean blank = spans.getFirst().getLineIndex() - lastLine > 1;
        int distance = blank ? 2 : 1;
        sheet.gap(block instanceof Heading ? 2 : afterHeading ? 1 : distance);
        sheet.margin(margin);
        offer(block, blank || block instanceof Heading);
        lastLine = spans.getLast().getLineIndex();
        afterHeading = false;
    }

    /** A page may begin with this block. */
    void offer(Block block, boolean blank) {
        if (!block.getSourceSpans().isEmpty() && start(block) >= manuscript.lead()) {
            sheet.begin(new Seam(start(block), block, blank, afterHeading));
        }
    }

    static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
