@NullMarked
package dev.toban.hub;

import org.jspecify.annotations.NullMarked;
