@NullMarked
package dev.toban.config.demo;

import org.jspecify.annotations.NullMarked;
