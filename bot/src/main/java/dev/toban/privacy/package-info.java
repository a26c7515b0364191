/** Privacy: what is kept of people and for how long, how they see it, and how it goes. */
@NullMarked
package dev.toban.privacy;

import org.jspecify.annotations.NullMarked;
