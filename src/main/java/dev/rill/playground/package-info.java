/**
 * A Telegram in the house, a demo model, and the page to watch them: what a newcomer sees first, what tests and the
 * benchmark run on. Rill speaks to it over HTTP as to the real ones. docs/playground-api.md tells its JSON API.
 *
 * <p>Rank 6: nobody imports it, and a production artifact does not serve it.
 */
@NullMarked
package dev.rill.playground;

import org.jspecify.annotations.NullMarked;
