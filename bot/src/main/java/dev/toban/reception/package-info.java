/** The reception: who comes in, as what, what they show of themselves, and how they leave. */
@NullMarked
package dev.toban.reception;

import org.jspecify.annotations.NullMarked;
