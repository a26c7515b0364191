/** Figures: what was done, counted, by year and month, by task and activity. */
@NullMarked
package dev.toban.figures;

import org.jspecify.annotations.NullMarked;
