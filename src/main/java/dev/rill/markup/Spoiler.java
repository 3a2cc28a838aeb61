package dev.rill.markup;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;

/** {@code ||text||}: hidden until it is touched. */
final class Spoiler extends CustomNode implements Delimited {
    static final String BARS = "||";

    @Override
    public String getOpeningDelimiter() {
        return BARS;
    }

    @Override
    public String getClosingDelimiter() {
        return BARS;
    }
}
