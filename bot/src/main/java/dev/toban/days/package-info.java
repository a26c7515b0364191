@NullMarked
package dev.toban.days;

import org.jspecify.annotations.NullMarked;
