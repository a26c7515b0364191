@NullMarked
package dev.toban.adapters.typeface;

import org.jspecify.annotations.NullMarked;
