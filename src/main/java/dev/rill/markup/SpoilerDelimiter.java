package dev.rill.markup;

import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Makes spoilers of what stands between double bars. */
final class SpoilerDelimiter implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
        return '|';
    }

    @Override
    public char getClosingCharacter() {
        return '|';
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() < 2 || closing.length() < 2) {
            return 0;
        }
        Node opener = opening.getOpener();
        Spoiler spoiler = new Spoiler();
        SourceSpans spans = new SourceSpans();
        spans.addAllFrom(opening.getOpeners(2));
        for (Node node : Nodes.between(opener, closing.getCloser())) {
            spoiler.appendChild(node);
            spans.addAll(node.getSourceSpans());
        }
        spans.addAllFrom(closing.getClosers(2));
        spoiler.setSourceSpans(spans.getSourceSpans());
        opener.insertAfter(spoiler);
        return 2;
    }
}
