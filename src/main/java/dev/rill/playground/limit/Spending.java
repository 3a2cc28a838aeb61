package dev.rill.playground.limit;

/** What a call draws on: messages and edits share one budget of a chat, drafts and chat actions another. */
public enum Spending {
    MESSAGE,
    EDIT,
    DRAFT
}
