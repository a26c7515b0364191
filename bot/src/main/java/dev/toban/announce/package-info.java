@NullMarked
package dev.toban.announce;

import org.jspecify.annotations.NullMarked;
