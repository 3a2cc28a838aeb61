package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Markdown on its way into a rich message, which Telegram sets by itself: with real tables, task lists and formulas.
 *
 * <p>Telegram would also fetch pictures and run tags of its own, and what a model writes is not to be trusted with that. So a
 * text with a picture, or with a tag that does more than style words, is none for a rich message; nor is one that only looks
 * as if it had, since Telegram's parser is not ours.
 */
public final class RichMarkdown {
    /** Telegram's limit for a rich message, counted in UTF-16 units. */
    public static final int LIMIT = 32_768;

    private RichMarkdown() {}

    /** The text for a rich message; empty where a message with entities shows all of it, or where it may not be one. */
    public static Optional<String> of(CharSequence markdown) {
        if (markdown.length() > LIMIT || !Features.of(markdown).any()) {
            return Optional.empty();
        }
        String source = markdown.toString();
        Inspection inspection = new Inspection(source);
        Grammar.parse(Manuscript.of(source, Beginning.OF_TEXT, source.length(), false))
                .accept(inspection);
        return inspection.harmless
                ? Optional.of(inspection.withDollars()).filter(rich -> rich.length() <= LIMIT)
                : Optional.empty();
    }

    /** Looks at everything but code. */
    private static final class Inspection extends AbstractVisitor {
        private static final Set<String> STYLES = Set.of(
                "b",
                "strong",
                "i",
                "em",
                "u",
                "ins",
                "s",
                "strike",
                "del",
                "code",
                "pre",
                "kbd",
                "mark",
                "sub",
                "sup",
                "br",
                "hr",
                "p",
                "details",
                "summary",
                "blockquote");
        private static final Pattern TAG = Pattern.compile("<(?:[!?]|/?+([A-Za-z][A-Za-z0-9-]*+)[^<>]*+>)");
        private static final List<String> BRACKETS = List.of("\\(", "\\)", "\\[", "\\]");

        private final String source;
        private final List<SourceSpan> formulas = new ArrayList<>();
        private boolean harmless = true;

        Inspection(String source) {
            this.source = source;
        }

        @Override
        public void visit(Image image) {
            harmless = false;
        }

        @Override
        public void visit(HtmlInline html) {
            inspect(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            inspect(html.getLiteral());
        }

        @Override
        public void visit(Text text) {
            inspect(text.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof AsWritten) {
                node.getSourceSpans().forEach(this::inspect);
                formulas.addAll(node.getSourceSpans());
            }
            visitChildren(node);
        }

        private void inspect(SourceSpan span) {
            inspect(source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }

        private void inspect(String text) {
            Matcher tag = TAG.matcher(text);
            boolean strange = text.contains("![");
            while (!strange && tag.find()) {
                strange = tag.group(1) == null || !STYLES.contains(tag.group(1).toLowerCase(Locale.ROOT));
            }
            harmless &= !strange;
        }

        /** Models write formulas in brackets as often as between dollars; Telegram knows the dollars. */
        String withDollars() {
            StringBuilder text = new StringBuilder(source);
            for (SourceSpan span : formulas.reversed()) {
                inDollars(text, span.getInputIndex() + span.getLength() - 2);
                inDollars(text, span.getInputIndex());
            }
            return text.toString();
        }

        private static void inDollars(StringBuilder text, int at) {
            int bracket = at < 0 ? -1 : BRACKETS.indexOf(text.substring(at, Math.min(text.length(), at + 2)));
            if (bracket >= 0) {
                text.replace(at, at + 2, bracket < 2 ? "$" : "$$");
            }
        }
    }
}
