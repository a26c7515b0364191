@NullMarked
package dev.toban.adapters.files;

import org.jspecify.annotations.NullMarked;
