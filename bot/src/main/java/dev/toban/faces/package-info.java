/** Photos of colleagues: opened by address, and printed as a sheet with how to reach each. */
@NullMarked
package dev.toban.faces;

import org.jspecify.annotations.NullMarked;
