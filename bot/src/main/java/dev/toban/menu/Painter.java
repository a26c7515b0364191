package dev.toban.menu;

/** Draws a menu: large words, black on white or white on dark. */
@FunctionalInterface
public interface Painter {
    /** A PNG of at most 1 MB (LINE). */
    byte[] paint(Menu menu);
}
