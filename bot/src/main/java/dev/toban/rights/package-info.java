/** Who may see and do what: one table, asked by everybody, denying what it does not name. */
@NullMarked
package dev.toban.rights;

import org.jspecify.annotations.NullMarked;
