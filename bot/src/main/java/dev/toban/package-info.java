@NullMarked
package dev.toban;

import org.jspecify.annotations.NullMarked;
