package dev.rill.panel;

import java.util.List;
import java.util.function.Predicate;

/** How a page looks: its text, and its buttons row by row. */
record View(String text, List<List<Button>> rows) {
    View {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same without some of its buttons. */
    View without(Predicate<Button> unwanted) {
        return new View(
                text,
                rows.stream()
                        .map(row -> row.stream().filter(unwanted.negate()).toList())
                        .filter(row -> !row.isEmpty())
                        .toList());
    }

    /**
     * A button.
     *
     * @param page where it leads
     * @param argument what it chooses there, at most 16 letters; empty where it only leads there
     */
    record Button(String label, String page, String argument) {
        static Button leading(String label, String page) {
            return new Button(label, page, "");
        }

        /** One that can be seen to be on or off. */
        static Button ticked(boolean on, String label, String page, String argument) {
            return new Button((on ? "✅ " : "◻️ ") + label, page, argument);
        }
    }
}
