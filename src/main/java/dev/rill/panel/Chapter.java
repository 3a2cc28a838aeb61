package dev.rill.panel;

/** A page with a button on the first one. */
interface Chapter extends Page, Entry {
    @Override
    String name();
}
