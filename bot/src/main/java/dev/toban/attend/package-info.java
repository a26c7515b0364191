/** Who comes to a meeting: answers, seats, waiting list. Pure. */
@NullMarked
package dev.toban.attend;

import org.jspecify.annotations.NullMarked;
