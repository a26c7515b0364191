/** Rich menus: the buttons below a chat in LINE, a set for each role. */
@NullMarked
package dev.toban.menu;

import org.jspecify.annotations.NullMarked;
