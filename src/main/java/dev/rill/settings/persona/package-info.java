/**
 * Personas: prompts that the operator has written into a file and given names, for people to pick from.
 *
 * <p>A part of the settings, rank 3. Who has picked one is kept with the other preferences, by name; one that is not in the
 * file any more is as good as none.
 */
@NullMarked
package dev.rill.settings.persona;

import org.jspecify.annotations.NullMarked;
