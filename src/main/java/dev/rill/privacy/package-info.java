/**
 * What is kept of people: it is told ({@code /privacy}), handed out ({@code /export}) and erased ({@code /delete_me}).
 *
 * <p>The room keeps nothing itself. Each room that does brings its {@link dev.rill.storage.PersonalData}, and all of them erase
 * a person in one transaction. What goes out as a file is bounded, and is put together off the event loops.
 *
 * <p>Rank 5: knows route and the database.
 */
@NullMarked
package dev.rill.privacy;

import org.jspecify.annotations.NullMarked;
