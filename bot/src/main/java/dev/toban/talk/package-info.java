@NullMarked
package dev.toban.talk;

import org.jspecify.annotations.NullMarked;
