/** The desk where the directory is put right: people say what is different with their office, the hub decides. */
@NullMarked
package dev.toban.corrections;

import org.jspecify.annotations.NullMarked;
