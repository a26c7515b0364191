/**
 * Written Japanese folded to one form, and the index that finds the names of offices, people and places in a sentence.
 * Readings are stored facts: none is derived, because no dictionary reads place names well enough (上町 is かんまち).
 */
@NullMarked
package dev.toban.names;

import org.jspecify.annotations.NullMarked;
