/**
 * Files that operators write, in YAML: whatever is wrong in one is told with its line.
 *
 * <p>A part of the kernel: knows nobody.
 */
@NullMarked
package dev.rill.kernel.yaml;

import org.jspecify.annotations.NullMarked;
