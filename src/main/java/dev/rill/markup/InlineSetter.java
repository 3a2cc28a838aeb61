package dev.rill.markup;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Sets what stands inside a block. Walks without recursion: styles may nest as deep as the parser lets them. */
final class InlineSetter {
    private static final String PICTURE = "🖼";

    private final Manuscript manuscript;
    private final Sheet sheet;
    private final HtmlSetter html;
    private int from;

    InlineSetter(Manuscript manuscript, Sheet sheet) {
        this.manuscript = manuscript;
        this.sheet = sheet;
        this.html = new HtmlSetter(sheet);
    }

    /** Sets a block's content from an index of the input on. */
    void set(Node block, int visibleFrom) {
        from = visibleFrom;
        Node node = block.getFirstChild();
        while (node != null) {
            Node next = enter(node) ? node.getFirstChild() : null;
            while (next == null && node != block) {
                leave(node);
                next = node.getNext();
                node = next == null ? node.getParent() : node;
            }
            node = node == block ? null : next;
        }
        html.closeAll();
    }

    /** Whether what stands inside is to be set as well. */
    private boolean enter(Node node) {
        switch (node) {
            case Text text -> text(text);
            case Code code -> code(code);
            case SoftLineBreak line -> sheet.lineBreak();
            case HardLineBreak line -> sheet.lineBreak();
            case Emphasis emphasis -> sheet.open(Range.ITALIC, "");
            case StrongEmphasis strong -> sheet.open(Range.BOLD, "");
            case Strikethrough strike -> sheet.open(Range.STRIKE, "");
            case Spoiler spoiler -> sheet.open(Range.SPOILER, "");
            case Link link
            when isFootnote(link) -> {
                asWritten(link);
                return false;
            }
            case Link link -> enterLink(link.getDestination(), label(link));
            case Image image -> enterImage(image);
            case HtmlInline tag -> tag(tag);
            case AsWritten written -> asWritten(written);
            default -> {}
        }
        return true;
    }

    private void leave(Node node) {
        switch (node) {
            case Emphasis emphasis -> sheet.close(Range.ITALIC);
            case StrongEmphasis strong -> sheet.close(Range.BOLD);
            case Strikethrough strike -> sheet.close(Range.STRIKE);
            case Spoiler spoiler -> sheet.close(Range.SPOILER);
            case Link link when isFootnote(link) -> {}
            case Link link -> leaveLink(link, link.getDestination(), label(link));
            case Image image -> leaveLink(image, image.getDestination(), "");
            default -> {}
        }
    }

    private void text(Text text) {
        write(text, text.getLiteral(), Origins.of(text.getLiteral(), text.getSourceSpans(), manuscript.text()));
    }

    private void code(Code code) {
        boolean linked = sheet.isOpen(Range.LINK);
        if (!linked) {
            sheet.open(Range.CODE, "");
        }
        write(code, code.getLiteral(), CodeOrigins.of(code, manuscript.text()));
        if (!linked) {
            sheet.close(Range.CODE);
        }
    }

    private void write(Node node, String literal, Origins origins) {
        int unit = 0;
        while (unit < literal.length()) {
            int start = unit++;
            int index = origins.at()[start];
            boolean exact = origins.exact().get(start);
            while (unit < literal.length()
                    && origins.exact().get(unit) == exact
                    && origins.at()[unit] == (exact ? index + unit - start : index)) {
                unit++;
            }
            String piece = literal.substring(start, unit).replace('\t', ' ').replace('\n', ' ');
            if (exact) {
                stretch(node, piece, index);
            } else if (shows(index)) {
                sheet.make(html.scripted(piece));
            }
        }
    }

    private boolean shows(int index) {
        return index >= from && index < manuscript.end();
    }

    private void stretch(Node node, String piece, int index) {
        int start = Math.max(0, from - index);
        int end = Math.min(piece.length(), manuscript.end() - index);
        if (start < end) {
            sheet.write(
                    html.scripted(piece.substring(start, end).replace('\t', ' ')), index + start, node, html.tags());
        }
    }

    /** A block that is shown as it stands in the source. */
    void block(Node block) {
        from = manuscript.lead();
        asWritten(block);
    }

    /** A node that is shown as it stands in the source, line by line. */
    void asWritten(Node node) {
        boolean firstLine = true;
        for (SourceSpan span : node.getSourceSpans()) {
            if (!firstLine) {
                sheet.lineBreak();
            }
            firstLine = false;
            int end = Math.min(manuscript.text().length(), span.getInputIndex() + span.getLength());
            stretch(node, manuscript.text().substring(span.getInputIndex(), end), span.getInputIndex());
        }
    }

    private void tag(HtmlInline tag) {
        if (!html.takes(tag.getLiteral())) {
            asWritten(tag);
        }
    }

    /** Sets a block of HTML: tags with a meaning are obeyed, all else is shown. */
    void html(HtmlBlock block) {
        from = manuscript.lead();
        boolean firstLine = true;
        for (SourceSpan span : block.getSourceSpans()) {
            if (!firstLine) {
                sheet.lineBreak();
            }
            firstLine = false;
            htmlLine(block, span.getInputIndex(), Math.min(manuscript.end(), span.getInputIndex() + span.getLength()));
        }
        html.closeAll();
    }

    private void htmlLine(HtmlBlock block, int start, int end) {
        String text = manuscript.text();
        int written = start;
        for (int open = text.indexOf('<', start); open >= 0 && open < end; open = text.indexOf('<', open + 1)) {
            int close = text.indexOf('>', open);
            if (close < 0 || close >= end) {
                boolean unfinished = manuscript.growing() && end == manuscript.end();
                end = unfinished && Tag.mayBecomeOne(text.substring(open, end)) ? open : end;
                break;
            }
            if (Tag.of(text.substring(open, close + 1)).isPresent()) {
                stretch(block, text.substring(written, open), written);
                written = html.takes(text.substring(open, close + 1)) ? close + 1 : open;
            }
        }
        if (written < end) {
            stretch(block, text.substring(written, end), written);
        }
    }

    private boolean isFootnote(Link link) {
        return !link.getSourceSpans().isEmpty() && manuscript.text().startsWith("[^", BlockSetter.start(link));
    }

    private String label(Link link) {
        return Addresses.label(link, manuscript.text());
    }

    private void enterLink(String target, String label) {
        if (Addresses.canLead(target) && !Addresses.same(target, label)) {
            sheet.open(Range.LINK, Addresses.encoded(target));
        }
    }

    private void enterImage(Image image) {
        enterLink(image.getDestination(), "");
        List<SourceSpan> spans = image.getSourceSpans();
        if (!spans.isEmpty() && shows(spans.getFirst().getInputIndex())) {
            sheet.make(image.getFirstChild() == null ? PICTURE : PICTURE + " ");
        }
    }

    private void leaveLink(Node link, String target, String label) {
        if (Addresses.canLead(target)) {
            if (!Addresses.same(target, label)) {
                sheet.close(Range.LINK);
            }
            return;
        }
        List<SourceSpan> spans = link.getSourceSpans();
        boolean finished = !spans.isEmpty()
                && spans.getLast().getInputIndex() + spans.getLast().getLength() <= manuscript.end();
        if (finished && Addresses.isWorthShowing(target) && !Addresses.same(target, label)) {
            sheet.make(" (" + Addresses.shortened(target) + ")");
        }
    }
}
