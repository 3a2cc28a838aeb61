/**
 * Who may do what. So far: who the admins are, and what they have to be told.
 *
 * <p>Rank 3: knows the kernel, the database, the language and Telegram.
 */
@NullMarked
package dev.rill.access;

import org.jspecify.annotations.NullMarked;
