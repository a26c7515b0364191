@NullMarked
package dev.toban.adapters.paper;

import org.jspecify.annotations.NullMarked;
