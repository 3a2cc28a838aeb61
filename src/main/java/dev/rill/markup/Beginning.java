package dev.rill.markup;

import java.util.List;

/**
 * Where a page begins: a place in the Markdown source, and what is open there.
 *
 * @param offset the first unit of the source that belongs to the page
 * @param lead Markdown that opens again what was open there; it is parsed before the source and never shown
 * @param numbers the numbers of the ordered items that the lead opens again, outermost first
 */
public record Beginning(int offset, String lead, List<Integer> numbers) {
    /** The first page's. */
    public static final Beginning OF_TEXT = new Beginning(0, "", List.of());

    public Beginning {
        numbers = List.copyOf(numbers);
    }
}
