/** What is agreed before a meeting: when it is held, who speaks, who hosts it, and what has to be done for it. */
@NullMarked
package dev.toban.planning;

import org.jspecify.annotations.NullMarked;
