package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * The parser's own inline parser, but the last paragraph of a growing text is mended first: it is parsed, what is
 * half-written in the result is found, and then it is parsed as it will probably go on.
 */
final class MendingParser implements InlineParser {
    private static final int MOST_MENDINGS = 4;

    private final InlineParser plain;
    private final Manuscript manuscript;

    MendingParser(InlineParserContext context, Manuscript manuscript) {
        this.plain = new InlineParserImpl(context);
        this.manuscript = manuscript;
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        if (!manuscript.growing() || !isLast(lines, node)) {
            plain.parse(lines, node);
            return;
        }
        Content content = Content.of(lines);
        content = content.upTo(TextTail.settled(content.text()));
        for (int mending = 0; mending < MOST_MENDINGS; mending++) {
            Paragraph attempt = new Paragraph();
            plain.parse(content.lines(), attempt);
            Mend mend = HalfWritten.mend(content, attempt, manuscript.text());
            int settled = TextTail.settled(content.text().substring(0, mend.end()));
            if (settled == mend.end()) {
                finish(content, mend, attempt, node);
                return;
            }
            content = content.upTo(settled);
        }
        manuscript.endAt(content.end());
        plain.parse(content.lines(), node);
    }

    private void finish(Content content, Mend mend, Paragraph attempt, Node node) {
        Content shown = content.upTo(mend.end());
        manuscript.endAt(shown.end());
        if (mend.closing().isEmpty() && mend.end() == content.text().length()) {
            moveChildren(attempt, node);
        } else {
            plain.parse(shown.with(mend.closing()), node);
        }
    }

    private static void moveChildren(Node from, Node to) {
        List<Node> children = new ArrayList<>();
        for (Node child = from.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        children.forEach(to::appendChild);
    }

    private boolean isLast(SourceLines lines, Node node) {
        if (lines.getLines().isEmpty() || !(node instanceof Paragraph || node instanceof Heading)) {
            return false;
        }
        SourceLine last = lines.getLines().getLast();
        SourceSpan span = last.getSourceSpan();
        return span != null && !goesOnBehind(span.getInputIndex() + span.getLength(), node instanceof Heading ? 0 : 1);
    }

    private boolean goesOnBehind(int index, int breaksAllowed) {
        int breaks = 0;
        for (int i = index; i < manuscript.end(); i++) {
            char unit = manuscript.text().charAt(i);
            breaks += unit == '\n' ? 1 : 0;
            if (breaks > breaksAllowed || !Character.isWhitespace(unit)) {
                return true;
            }
        }
        return false;
    }
}
