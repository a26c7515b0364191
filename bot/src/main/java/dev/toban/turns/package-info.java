/** Patterns of time that rotas are made of: weekly hours, recurrences, turns. No people, no table. */
@NullMarked
package dev.toban.turns;

import org.jspecify.annotations.NullMarked;
