/**
 * What is kept of people's secrets lies sealed: {@link dev.rill.storage.seal.Seal} closes a value under the newest key of the
 * operator's, and opens it again for the very row that it was closed for.
 *
 * <p>A sealed value is {@code 01}, four bytes that name the key, twelve at random, then AES-256-GCM's text and tag; table,
 * column and row are sealed along with it. Which keys there are says {@code RILL_SECRET_KEY} (docs/decisions/0026).
 *
 * <p>Rank 1, above its sister {@code dev.rill.storage}: knows that one's failure and the kernel.
 */
@NullMarked
package dev.rill.storage.seal;

import org.jspecify.annotations.NullMarked;
