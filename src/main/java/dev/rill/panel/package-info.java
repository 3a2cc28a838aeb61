/**
 * What a chat prefers, chosen by buttons and by commands: {@code /settings} opens a message whose text and buttons are edited
 * in place.
 *
 * <p>A {@link dev.rill.panel.Page} is one class: a pure function from what is preferred to a text and buttons. One that
 * implements {@link dev.rill.panel.Chapter} is found by CDI and gets its button on the first page by itself. An {@link
 * dev.rill.panel.Annex} is about something that is no preference. What a button is for is a {@link dev.rill.panel.Wish}: something
 * chosen, kept, said, or asked for; then it is a {@link dev.rill.panel.Field}, and {@link dev.rill.panel.Typing} takes the
 * person's next message for it.
 *
 * <p>Nothing is kept of a panel: each button carries who opened it, the page and what it chooses, as a value and not as a step from
 * wherever things stand. So a panel works for as long as it stands, over a restart, and beside others.
 *
 * <p>Rank 5: knows the settings, people's endpoints, the conversation and route.
 */
@NullMarked
package dev.rill.panel;

import org.jspecify.annotations.NullMarked;
