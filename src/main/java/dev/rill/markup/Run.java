package dev.rill.markup;

import java.util.Optional;
import org.commonmark.node.Node;

/**
 * A stretch of a sheet that stands in the input unit by unit; empty where something stands that only looks like it.
 *
 * @param from where the stretch before it ends: between lies what was made (line breaks, bullets)
 * @param at where it begins on the sheet
 * @param length how long it is
 * @param index where it stands in the input
 * @param node what it belongs to
 * @param tags the HTML tags that are open there
 * @param seam the block that it begins, if it does
 */
record Run(int from, int at, int length, int index, Node node, Tags tags, Optional<Seam> seam) {
    int end() {
        return at + length;
    }
}
