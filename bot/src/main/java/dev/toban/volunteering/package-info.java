/** The desk of those who would like to help. */
@NullMarked
package dev.toban.volunteering;

import org.jspecify.annotations.NullMarked;
