/** The demo model judged over real HTTP: what it says, how it fails, and that it notices who has left. */
@NullMarked
package dev.rill.playground.model;

import org.jspecify.annotations.NullMarked;
