package dev.toban.menu;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.people.MenuMade;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where the menus are made: drawn, brought to LINE, written down. LINE takes a hundred an hour, so only those that changed, or all on request. */
public final class Workshop {
    private final Board board;
    private final Books books;
    private final List<Menu> menus;
    private final MenuBoard line;
    private final Painter painter;

    public Workshop(Board board, Books books, List<Menu> menus, MenuBoard line, Painter painter) {
        this.board = board;
        this.books = books;
        this.menus = List.copyOf(menus);
        this.line = line;
        this.painter = painter;
    }

    public List<Menu> menus() {
        return menus;
    }

    boolean complete() {
        return menus.stream().allMatch(this::made);
    }

    private boolean made(Menu menu) {
        return board.menus().made(menu.name()).filter(m -> m.digest().equals(menu.digest())).isPresent();
    }

    /**
     * @param all also those that are as their files say
     * @return how many were made
     * @throws IOException if LINE can't be reached or won't have one: what was made before stays
     */
    int make(String by, boolean all) throws IOException {
        var old = new ArrayList<String>();
        var made = new ArrayList<MenuMade>();
        Change change = Change.nothing(by, "rich menus made");
        for (Menu menu : menus) {
            if (all || !made(menu)) {
                MenuMade before = board.menus().made(menu.name()).orElse(null);
                if (before != null) {
                    old.add(before.id());
                }
                made.add(new MenuMade(menu.name(), line.make(menu, painter.paint(menu)), menu.digest()));
                change = change.expecting(Book.MENUS, menu.name(), before);
            }
        }
        if (!made.isEmpty()) {
            write(change.putAll(Book.MENUS, made), made);
        }
        drop(old); // LINE: who was shown one sees everybody's until theirs is hung up again, at the next look
        return made.size();
    }

    /** If another replica has made them just now, ours are one set too many. */
    private void write(Change change, List<MenuMade> made) throws IOException {
        try {
            books.write(change);
        } catch (Books.Moved e) {
            drop(made.stream().map(MenuMade::id).toList());
            throw e;
        }
    }

    private void drop(List<String> ids) throws IOException {
        for (String id : ids) {
            line.drop(id);
        }
    }
}
