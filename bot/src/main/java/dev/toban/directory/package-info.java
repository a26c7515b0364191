@NullMarked
package dev.toban.directory;

import org.jspecify.annotations.NullMarked;
