@NullMarked
package dev.toban.rota;

import org.jspecify.annotations.NullMarked;
