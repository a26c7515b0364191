@NullMarked
package dev.toban.bench;

import org.jspecify.annotations.NullMarked;
