package dev.rill.markup;

import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Which number an item of a list has, also where the list began pages ago. */
final class Numbers {
    private Numbers() {}

    /** The number of the list's first item. */
    static int first(OrderedList list, Manuscript manuscript) {
        boolean goesOn = list.getFirstChild() != null
                && !list.getFirstChild().getSourceSpans().isEmpty()
                && BlockSetter.start(list.getFirstChild()) < manuscript.lead();
        int above = orderedAbove(list);
        if (goesOn && above < manuscript.numbers().size()) {
            return manuscript.numbers().get(above);
        }
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    /** The number of an item. */
    static int of(ListItem item, OrderedList list, Manuscript manuscript) {
        int number = first(list, manuscript);
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }

    private static int orderedAbove(Node list) {
        int above = 0;
        for (Node node = list.getParent(); node != null; node = node.getParent()) {
            above += node instanceof OrderedList ? 1 : 0;
        }
        return above;
    }
}
