@NullMarked
package dev.toban.people;

import org.jspecify.annotations.NullMarked;
