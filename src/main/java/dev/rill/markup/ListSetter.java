package dev.rill.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Sets lists: bullets, numbers, boxes, and how far they stand in. */
final class ListSetter {
    private static final List<String> BULLETS = List.of("•", "◦", "▪");
    private static final String STEP = "   ";
    private static final int DEEPEST_MARGIN = 5 * STEP.length();
    private static final Pattern BOX = Pattern.compile("\\[([ xX])](?=\\s|$)");
    private static final int BOX_LENGTH = "[x] ".length();
    private static final String DONE = "☑";
    private static final String TO_DO = "☐";

    private final Manuscript manuscript;
    private final Sheet sheet;
    private final BlockSetter blocks;
    private int depth;

    ListSetter(Manuscript manuscript, Sheet sheet, BlockSetter blocks) {
        this.manuscript = manuscript;
        this.sheet = sheet;
        this.blocks = blocks;
    }

    void list(ListBlock list, String margin) {
        int number = list instanceof OrderedList ordered ? Numbers.first(ordered, manuscript) : 0;
        String inner = margin.length() < DEEPEST_MARGIN ? margin + STEP : margin;
        depth++;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem each) {
                item(each, margin + marker(each, list, number), inner);
            }
            number++;
        }
        depth--;
    }

    private String marker(ListItem item, ListBlock list, int number) {
        String box = box(item);
        if (list instanceof OrderedList) {
            return number + ". " + (box.isEmpty() ? "" : box + " ");
        }
        return (box.isEmpty() ? BULLETS.get(Math.min(depth, BULLETS.size()) - 1) : box) + " ";
    }

    private void item(ListItem item, String marker, String margin) {
        List<SourceSpan> spans = item.getSourceSpans();
        boolean begins = !spans.isEmpty() && BlockSetter.start(item) >= manuscript.lead();
        if (begins) {
            blocks.offer(item, false);
            sheet.first(marker);
        }
        blocks.children(item, margin);
        if (begins && sheet.hasFirst()) {
            empty(item);
        }
    }

    private void empty(ListItem item) {
        boolean last = manuscript.growing() && item.getNext() == null;
        if (!last && item.getFirstChild() == null) {
            sheet.gap(1);
            sheet.mark();
        }
        sheet.dropFirst();
    }

    private static String box(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            Matcher matcher = BOX.matcher(text.getLiteral());
            if (matcher.lookingAt() && (text.getLiteral().length() > 3 || text.getNext() != null)) {
                return matcher.group(1).isBlank() ? TO_DO : DONE;
            }
        }
        return "";
    }

    /** Where in the input the text of a paragraph begins: behind the box, if it stands in a task. */
    int contentOf(Paragraph paragraph) {
        boolean task = paragraph.getParent() instanceof ListItem item
                && item.getFirstChild() == paragraph
                && BlockSetter.start(paragraph) >= manuscript.lead()
                && !box(item).isEmpty();
        return task ? BlockSetter.start(paragraph.getFirstChild()) + BOX_LENGTH : manuscript.lead();
    }
}
