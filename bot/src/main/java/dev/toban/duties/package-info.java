/** The desks where duties are swapped, handed over, acknowledged, filled and counted, and the rounds that look ahead. */
@NullMarked
package dev.toban.duties;

import org.jspecify.annotations.NullMarked;
