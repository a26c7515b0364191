@NullMarked
package dev.toban.answer;

import org.jspecify.annotations.NullMarked;
