@NullMarked
package dev.toban.names;

import org.jspecify.annotations.NullMarked;
