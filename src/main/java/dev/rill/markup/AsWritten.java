package dev.rill.markup;

import org.commonmark.node.CustomNode;

/** A stretch of the source that is shown as it stands there. */
final class AsWritten extends CustomNode {}
