/** Files that hub staff hand in: read, shown as what they would change, and approved or refused by a person. */
@NullMarked
package dev.toban.imports;

import org.jspecify.annotations.NullMarked;
