/** How evenly duties lie on people's shoulders, and who could take one. */
@NullMarked
package dev.toban.fair;

import org.jspecify.annotations.NullMarked;
