/** Calendars that others follow, and the open events for everybody. */
@NullMarked
package dev.toban.feeds;

import org.jspecify.annotations.NullMarked;
