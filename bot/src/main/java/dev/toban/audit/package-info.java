/** The record of what was done and seen: read, checked, and marked each day where nobody can rewrite it. */
@NullMarked
package dev.toban.audit;

import org.jspecify.annotations.NullMarked;
