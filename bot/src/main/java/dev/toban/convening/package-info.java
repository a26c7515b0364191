/** The desks where what is needed before a meeting is agreed on: its day, its speakers, its host, and who does what. */
@NullMarked
package dev.toban.convening;

import org.jspecify.annotations.NullMarked;
