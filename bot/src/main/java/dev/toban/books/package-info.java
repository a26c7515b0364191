@NullMarked
package dev.toban.books;

import org.jspecify.annotations.NullMarked;
