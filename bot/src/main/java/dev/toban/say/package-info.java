@NullMarked
package dev.toban.say;

import org.jspecify.annotations.NullMarked;
