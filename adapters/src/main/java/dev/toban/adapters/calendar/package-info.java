@NullMarked
package dev.toban.adapters.calendar;

import org.jspecify.annotations.NullMarked;
