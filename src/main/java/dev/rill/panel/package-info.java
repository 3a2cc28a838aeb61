/**
 * What a chat prefers, chosen by buttons and by commands: {@code /settings} opens a message whose text and buttons are edited
 * in place.
 *
 * <p>A page is one class: a pure function from what is preferred to a text and buttons. One that implements {@link
 * dev.rill.panel.Chapter} is found by CDI and gets its button on the first page by itself. Nothing is kept of a panel: each
 * button carries who opened it, the page and what it chooses, so that a panel works for as long as it stands. An {@link
 * dev.rill.panel.Annex} is about something that is no preference; a {@link dev.rill.panel.Field} is typed, and {@link
 * dev.rill.panel.Typing} takes the person's next message for it.
 *
 * <p>Rank 5: knows the settings, people's endpoints, the conversation and route.
 */
@NullMarked
package dev.rill.panel;

import org.jspecify.annotations.NullMarked;
