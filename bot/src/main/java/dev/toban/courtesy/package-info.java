/** Courtesy: people say how they want to be spoken to, and whether at all; it holds at once. */
@NullMarked
package dev.toban.courtesy;

import org.jspecify.annotations.NullMarked;
