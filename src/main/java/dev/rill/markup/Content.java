package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** The inline content of a block as one text, and where its lines stand in the input. */
record Content(String text, SourceLines lines) {
    static Content of(SourceLines lines) {
        return new Content(lines.getContent(), lines);
    }

    /** The beginning of it. */
    Content upTo(int end) {
        if (end >= text.length()) {
            return this;
        }
        List<SourceLine> kept = new ArrayList<>();
        int start = 0;
        for (SourceLine line : lines.getLines()) {
            int length = line.getContent().length();
            kept.add(start + length <= end ? line : cut(line, end - start));
            start += length + 1;
            if (start > end) {
                break;
            }
        }
        return new Content(text.substring(0, end), SourceLines.of(kept));
    }

    /** The parser's own way leaves an empty line without a place. */
    private static SourceLine cut(SourceLine line, int length) {
        SourceSpan span = line.getSourceSpan();
        return span == null
                ? line.substring(0, length)
                : SourceLine.of(line.getContent().subSequence(0, length), span.subSpan(0, length));
    }

    /** The lines with something written behind the last. */
    SourceLines with(String closing) {
        List<SourceLine> longer = new ArrayList<>(lines.getLines());
        SourceLine last = longer.removeLast();
        SourceSpan span = last.getSourceSpan();
        String content = last.getContent() + closing;
        longer.add(SourceLine.of(
                content,
                span == null
                        ? null
                        : SourceSpan.of(
                                span.getLineIndex(), span.getColumnIndex(), span.getInputIndex(), content.length())));
        return SourceLines.of(longer);
    }

    /** Where in the input the content ends. */
    int end() {
        List<SourceLine> all = lines.getLines();
        for (int line = all.size() - 1; line >= 0; line--) {
            SourceSpan span = all.get(line).getSourceSpan();
            if (span != null) {
                return span.getInputIndex() + span.getLength();
            }
        }
        return 0;
    }

    /** The index in the text of an index of the input. */
    int indexOf(int input) {
        int start = 0;
        for (SourceLine line : lines.getLines()) {
            SourceSpan span = line.getSourceSpan();
            if (span != null
                    && input >= span.getInputIndex()
                    && input < span.getInputIndex() + line.getContent().length()) {
                return start + input - span.getInputIndex();
            }
            start += line.getContent().length() + 1;
        }
        return text.length();
    }
}
