@NullMarked
package dev.toban.paper;

import org.jspecify.annotations.NullMarked;
