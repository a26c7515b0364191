@NullMarked
package dev.toban.ask;

import org.jspecify.annotations.NullMarked;
