package dev.rill.markup;

import org.commonmark.node.Node;

/**
 * The beginning of a block: a good place for a page to begin.
 *
 * @param index where the block stands in the input
 * @param block what begins there
 * @param blank whether a blank line stands before it
 * @param belongs whether what stands before it should not be left alone at the end of a page
 */
record Seam(int index, Node block, boolean blank, boolean belongs) {}
