package dev.rill.markup;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;

/** Sets blocks of code line by line, so that a page may end behind any of them. */
final class CodeSetter {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#_.-]{1,32}(?=\\s|[{,:]|$)");
    private static final String TAB = "    ";

    private final Manuscript manuscript;
    private final Sheet sheet;

    CodeSetter(Manuscript manuscript, Sheet sheet) {
        this.manuscript = manuscript;
        this.sheet = sheet;
    }

    /** Sets a block whose code begins some lines below its first one. */
    void set(Block block, String info, String literal, int linesAbove) {
        if (literal.isBlank() || block.getSourceSpans().isEmpty()) {
            return;
        }
        Matcher language = LANGUAGE.matcher(info);
        sheet.open(Range.PRE, language.lookingAt() ? language.group() : "");
        lines(block, literal, block.getSourceSpans().getFirst().getLineIndex() + linesAbove);
        sheet.close(Range.PRE);
    }

    private void lines(Block block, String literal, int firstLine) {
        Iterator<SourceSpan> spans = block.getSourceSpans().iterator();
        SourceSpan span = spans.next();
        int number = firstLine;
        int before = sheet.length();
        for (String line : literal.split("\n", -1)) {
            while (span.getLineIndex() < number && spans.hasNext()) {
                span = spans.next();
            }
            if (span.getLineIndex() == number && !line.isEmpty()) {
                line(block, line, span);
            }
            if (sheet.length() > before) {
                sheet.lineBreak();
            }
            number++;
        }
        sheet.dropBreaks();
    }

    /** The line stands at the end of its span, behind what belongs to blocks around it; a tab may stand half outside. */
    private void line(Block block, String line, SourceSpan span) {
        int index = Math.min(manuscript.text().length(), span.getInputIndex() + span.getLength()) - line.length();
        int start = line.length();
        while (start > 0
                && index + start > 0
                && line.charAt(start - 1) == manuscript.text().charAt(index + start - 1)) {
            start--;
        }
        if (index + start >= manuscript.lead()) {
            sheet.make(line.substring(0, start).replace("\t", TAB));
        }
        pieces(block, line, start, index);
    }

    private void pieces(Block block, String line, int start, int index) {
        int unit = Math.max(start, manuscript.lead() - index);
        int end = Math.min(line.length(), manuscript.end() - index);
        while (unit < end) {
            int tab = line.indexOf('\t', unit);
            int stop = tab < 0 || tab > end ? end : tab;
            sheet.write(line.substring(unit, stop), index + unit, block, Tags.NONE);
            if (stop < end) {
                sheet.make(TAB);
            }
            unit = stop + 1;
        }
    }
}
