/** The desk where hospitals and homes say in one line what beds are free, and where that is asked. */
@NullMarked
package dev.toban.beds;

import org.jspecify.annotations.NullMarked;
