package dev.toban.menu;

import java.io.IOException;
import java.util.List;

/** The rich menus in LINE itself. Each call can be made again without harm. */
public interface MenuBoard {
    /** LINE: of one call. */
    int AT_ONCE = 500;

    /**
     * Makes a menu with its picture.
     *
     * @return LINE's id
     * @throws IOException if LINE can't be reached or won't have it
     */
    String make(Menu menu, byte[] picture) throws IOException;

    /** What everybody sees who has none of their own. */
    void showAll(String id) throws IOException;

    /** @param users at most {@value #AT_ONCE} */
    void show(String id, List<String> users) throws IOException;

    /** They see again what everybody sees. */
    void hide(List<String> users) throws IOException;

    void drop(String id) throws IOException;
}
