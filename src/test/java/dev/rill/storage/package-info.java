/** The storage room against a real PostgreSQL, and the means by which other rooms' tests get one. */
@NullMarked
package dev.rill.storage;

import org.jspecify.annotations.NullMarked;
