@NullMarked
package dev.toban.guard;

import org.jspecify.annotations.NullMarked;
