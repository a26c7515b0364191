/** Desks: where something is done for people, not only answered. Each topic has one, in a room of its own. */
@NullMarked
package dev.toban.desk;

import org.jspecify.annotations.NullMarked;
