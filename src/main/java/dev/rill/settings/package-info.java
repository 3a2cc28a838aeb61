/**
 * What a person, or a group, has chosen: values, not screens.
 *
 * <p>One row a chat, read by whoever needs it together with what it is needed for. What nobody chose has its default, so
 * most chats have no row. A value that a later version kept is left alone.
 *
 * <p>Rank 3: knows the kernel and the database.
 */
@NullMarked
package dev.rill.settings;

import org.jspecify.annotations.NullMarked;
